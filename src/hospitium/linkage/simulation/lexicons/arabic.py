# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Arabic and Persian (Dari) names with their sound, since neither script writes short vowels."""

from __future__ import annotations

from hospitium.linkage.simulation.lexicons import pairs

ARABIC_MALE = pairs("""
محمد=muhammad أحمد=ahmad علي=:alii محمود=mahmuud حسين=husayn حسن=hasan عمر=:umar خالد=khaalid
إبراهيم=ibraahiim يوسف=yuusuf مصطفى=mustafa عبد_الله=:abd_allaah عبد_الرحمن=:abd_al-rahmaan
سعيد=sa:iid كريم=kariim ياسين=yaasiin طارق=taariq رشيد=rashiid سليم=saliim نبيل=nabiil
جمال=jamaal فارس=faaris زيد=zayd بلال=bilaal أيمن=ayman باسم=baasim هشام=hishaam وليد=waliid
عثمان=:uthmaan إسماعيل=ismaa:iil عبد_القادر=:abd_al-qaadir عبد_الكريم=:abd_al-kariim
صالح=saalih صلاح=salaah عادل=:aadil عامر=:aamir عصام=:isaam غسان=ghassaan فادي=faadii
فؤاد=fu'aad قاسم=qaasim كمال=kamaal لؤي=lu'ayy ماجد=maajid مازن=maazin مالك=maalik ماهر=maahir
مروان=marwaan منصور=mansuur موسى=muusa ناصر=naasir نادر=naadir نزار=nizaar هادي=haadii
هيثم=haytham وسيم=wasiim ياسر=yaasir يحيى=yahya يعقوب=ya:quub ثائر=thaa'ir جابر=jaabir
جعفر=ja:far حاتم=haatim حامد=haamid حمزة=hamzah رامي=raamii رضا=ridhaa زكريا=zakariyyaa
زياد=ziyaad سامي=saamii سامر=saamir شادي=shaadii طلال=talaal عباس=:abbaas عدنان=:adnaan
عماد=:imaad غازي=ghaazii فراس=firaas فيصل=faysal ذو_الفقار=dhuu_al-faqaar أنس=anas أسامة=usaamah
إدريس=idriis أمين=amiin أنور=anwar عز_الدين=:izz_al-diin نور_الدين=nuur_al-diin
سيف_الدين=sayf_al-diin
عبد_العزيز=:abd_al-:aziiz عبد_الناصر=:abd_al-naasir خليل=khaliil داود=daawuud رمضان=ramadhaan
""")

ARABIC_FEMALE = pairs("""
فاطمة=faatimah مريم=maryam عائشة=:aa'ishah زينب=zaynab خديجة=khadiijah نور=nuur سارة=saarah
هدى=hudaa أمل=amal إيمان=iimaan رنا=ranaa ليلى=laylaa سلمى=salmaa ياسمين=yaasamiin هبة=hibah
دعاء=du:aa' آمنة=aaminah أميرة=amiirah أسماء=asmaa' بشرى=bushraa تسنيم=tasniim ثريا=thurayyaa
جميلة=jamiilah حنان=hanaan حليمة=haliimah خولة=khawlah دانا=daanaa رانيا=raaniyaa رحاب=rihaab
رشا=rashaa رغد=raghad ريم=riim زهراء=zahraa' سمر=samar سميرة=samiirah سناء=sanaa' سوسن=sawsan
شيماء=shaymaa' صفاء=safaa' عبير=:abiir عفاف=:afaaf علا=:ulaa غادة=ghaadah فرح=farah كوثر=kawthar
لبنى=lubnaa لينا=liinaa مها=mahaa منى=munaa منال=manaal ميساء=maysaa' نادية=naadiyah
نجلاء=najlaa'
نسرين=nisriin نورا=nuuraa هالة=haalah هند=hind وفاء=wafaa' يسرى=yusraa رقية=ruqayyah سعاد=su:aad
سكينة=sukaynah صباح=sabaah عزيزة=:aziizah فوزية=fawziyyah كريمة=kariimah لطيفة=latiifah
مليكة=maliikah نعيمة=na:iimah وردة=wardah حفصة=hafsah شهد=shahd غزل=ghazal رؤى=ru'aa ضحى=dhuhaa
""")

ARABIC_FAMILY = pairs("""
الأحمد=al-ahmad العلي=al-:alii الحسن=al-hasan الحسين=al-husayn المحمد=al-muhammad
الخالد=al-khaalid
إبراهيم=ibraahiim خليل=khaliil حداد=haddaad النجار=al-najjaar الخطيب=al-khatiib
الشامي=al-shaamii
المصري=al-masrii الحلبي=al-halabii حمدان=hamdaan عبد_الله=:abd_allaah يوسف=yuusuf منصور=mansuur
سليمان=sulaymaan عثمان=:uthmaan صالح=saalih قاسم=qaasim درويش=darwiish زيدان=zaydaan
شاهين=shaahiin الصباغ=al-sabbaagh الطحان=al-tahhaan العبيدي=al-:ubaydii الجبوري=al-jubuurii
الدليمي=al-dulaymii الربيعي=al-rabii:ii السعدي=al-sa:dii الزبيدي=al-zubaydii
العزاوي=al-:azzaawii
التكريتي=al-tikriitii البغدادي=al-baghdaadii الموسوي=al-muusawii الهاشمي=al-haashimii
القيسي=al-qaysii الشمري=al-shammarii العنزي=al-:anzii الحربي=al-harbii الغامدي=al-ghaamidii
القحطاني=al-qahtaanii خوري=khuurii حنا=hannaa عيسى=:iisaa بكر=bakr جابر=jaabir حمود=hammuud
رمضان=ramadhaan سالم=saalim شعبان=sha:baan عوض=:awadh غنيم=ghunaym فرج=faraj قدور=qadduur
كنعان=kan:aan مراد=muraad ناصر=naasir نصار=nassaar هلال=hilaal ياسين=yaasiin أبو_زيد=abuu_zayd
أبو_بكر=abuu_bakr أبو_علي=abuu_:alii بن_علي=bin_:alii بن_عيسى=bin_:iisaa بن_يوسف=bin_yuusuf
بوزيد=buuzayd التونسي=al-tuunisii الفاسي=al-faasii العلوي=al-:alawii الإدريسي=al-idriisii
بنعلي=bin:alii الشريف=al-shariif مسعود=mas:uud رحماني=rahmaanii سعيدي=sa:iidii عمراني=:imraanii
المنصوري=al-mansuurii الكردي=al-kurdii القاضي=al-qaadhii الصالح=al-saalih عبود=:abbuud
زعيتر=za:aytar
طيب=tayyib مخلوف=makhluuf جبر=jabr شحادة=shihaadah عواد=:awwaad غريب=ghariib ذيب=dhiib
""")

PERSIAN_MALE = pairs("""
محمد=mohammad علی=:ali حسین=hoseyn رضا=rezaa احمد=ahmad حسن=hasan مهدی=mahdi عبدالله=:abdollaah
نجیب‌الله=najib_ollaah حبیب‌الله=habib_ollaah رحمت‌الله=rahmat_ollaah عنایت‌الله=:enaayat_ollaah
نور_محمد=nur_mohammad گل_محمد=gol_mohammad غلام=gholaam ابراهیم=ebraahim اسماعیل=esmaa:il
یوسف=yusof جواد=javaad حمید=hamid فرید=farid فرهاد=farhaad امید=omid نوید=navid جاوید=jaavid
خالد=khaaled کریم=karim رحیم=rahim صادق=saadegh ظاهر=zaaher عارف=:aaref فهیم=fahim قدیر=ghadir
مجتبی=mojtabaa مرتضی=morteza مصطفی=mostafaa میرویس=mirveys نصیر=nasir نادر=naader وحید=vahid
همایون=homaayun یحیی=yahyaa ذبیح‌الله=zabih_ollaah ثنا‌الله=sanaa_ollaah شفیق=shafigh
شیرزاد=shirzaad
سهراب=sohraab روح‌الله=ruh_ollaah پرویز=parviz بهروز=behruz بصیر=basir اجمل=ajmal اسد=asad
""")

PERSIAN_FEMALE = pairs("""
فاطمه=faateme زهرا=zahraa مریم=maryam زینب=zeynab معصومه=ma:sume رقیه=roghayye سکینه=sakine
لیلا=leylaa نرگس=narges شیرین=shirin پروین=parvin نازنین=naazanin گلنار=golnaar ثریا=sorayyaa
فرشته=fereshte شکریه=shokriyye حلیمه=halime حمیده=hamide خدیجه=khadije راضیه=raaziye
رحیمه=rahime
سمیرا=samiraa شبنم=shabnam شهلا=shahlaa صدیقه=seddighe طاهره=taahere عادله=:aadele فریده=faride
فرزانه=farzaane کریمه=karime گل‌پری=gol_pari لطیفه=latife مرسل=morsal مینا=minaa ناهید=naahid
نسرین=nasrin نوریه=nuriyye وحیده=vahide هما=homaa یاسمین=yaasamin زرمینه=zarmine پلوشه=palvashe
""")

PERSIAN_FAMILY = pairs("""
احمدی=ahmadi محمدی=mohammadi حسینی=hoseyni رضایی=rezaa'i علی‌زاده=:ali_zaade رحیمی=rahimi
کریمی=karimi نظری=nazari حیدری=heydari یوسفی=yusofi ابراهیمی=ebraahimi عزیزی=:azizi امیری=amiri
نوری=nuri صدیقی=seddighi قاسمی=ghaasemi جعفری=ja:fari موسوی=musavi هاشمی=haashemi اکبری=akbari
سلطانی=soltaani قربانی=ghorbaani مرادی=moraadi شریفی=sharifi صالحی=saalehi اسماعیلی=esmaa:ili
حکیمی=hakimi نیازی=niyaazi فقیری=faghiri غلامی=gholaami خلیلی=khalili اکبر_زی=akbar_zay
یوسفزی=yusof_zay نورزی=nur_zay استانکزی=estaanek_zay احمدزی=ahmad_zay پوپلزی=popal_zay
هزاره=hazaare تاجیک=taajik وردک=vardak بارکزی=baarak_zay رسولی=rasuli انوری=anvari وحیدی=vahidi
بهرامی=bahraami فیضی=feyzi امینی=amini عباسی=:abbaasi زمانی=zamaani ستانکزی=setaanek_zay
""")
