# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What columns are called: phrases in eleven languages and the targets they may mean.

A phrase may mean several targets (*born* is a date or a place); the values then decide. Phrases
are compared without case, accents and punctuation. Languages: en fr es ru uk ro ar de pl tr vi,
and the abbreviations that forms have in them.
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType

_APOSTROPHES = str.maketrans("", "", "'’ʼ`\u0640")
_SEPARATORS = re.compile(r"[^\w]+|_+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_LETTERS = str.maketrans(
    {
        "đ": "d",
        "ł": "l",
        "ø": "o",
        "ß": "ss",
        "ı": "i",
        "ё": "е",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ى": "ي",
    }
)


def plain_words(header: str) -> str:
    """Fold a column's name: ``"Date-de naissance"`` and ``"dateDeNaissance"`` become one."""
    text = _CAMEL.sub(" ", header).casefold().translate(_APOSTROPHES).translate(_LETTERS)
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in decomposed if unicodedata.category(c) != "Mn").translate(_LETTERS)
    return " ".join(_SEPARATORS.sub(" ", bare).split())


_PHRASES = {
    "id": """id, ids, rec id, record id, record no, record number, case id, case no, case number,
        case ref, client id, client no, client code, client number, person id, individual id,
        beneficiary id, survivor id, uid, uuid, guid, ref, ref no, reference, reference number,
        reference no, code, file no, file number, key, index, pk, s no, sr no, sl no, serial no,
        case code, unique id, unique identifier, identifier, case id display, short id,
        identifiant, numero de dossier, no dossier, dossier, n dossier, matricule,
        codigo, numero de caso, no de caso, expediente, numero de expediente, identificador,
        ид, код, номер дела, номер карты, номер записи, шифр, номер справи, код справи,
        cod, nr dosar, numar dosar, nr crt, numar de inregistrare,
        رقم الملف, رقم الحالة, المعرف, الرقم, الرمز,
        kennung, aktenzeichen, fallnummer, lfd nr, laufende nummer, nummer, nr,
        identyfikator, numer sprawy, nr sprawy, lp, sygnatura,
        kimlik, dosya no, dosya numarasi, kayit no, sira no, vaka no,
        ma so, ma ho so, so ho so, stt, ma""",
    "name.given": """given name, given names, givenname, first name, firstname, first names,
        forename, forenames, fname, f name, christian name, given,
        prenom, prenoms, nombre de pila, primer nombre, nombres,
        имя собственное, первое имя, имя латиницей, власне імя, prenume, prenumele,
        الاسم الاول, الاسم الشخصي, vorname, vornamen, rufname,
        imie, imiona, on ad, adi, ten goi, ten dem va ten, ten rieng""",
    "name.middle": """middle name, middle names, middlename, second name, mname, deuxieme prenom,
        segundo nombre, al doilea prenume, zweiter vorname, drugie imie, ikinci ad, ten dem,
        ten lot, الاسم الثاني, الاسم الاوسط""",
    "name.patronymic": "patronymic, отчество, по батькові, patronyme, patronimico, patronimic",
    "name.family": """family name, familyname, surname, surnames, last name, lastname, lname,
        l name, sur name, family, nom de famille, patronyme famille, apellido, apellidos,
        primer apellido, фамилия, прізвище, nume de familie, numele de familie,
        اسم العائلة, اللقب, الكنية, العائلة, الشهرة, nachname, familienname, zuname,
        nazwisko, soyad, soyadi, soy isim, soyisim, ho""",
    "name.full": """full name, fullname, complete name, name of person, person name, client name,
        name of client, beneficiary name, survivor name, names, nom complet, nom et prenom,
        nom et prenoms, nom prenom, noms et prenoms, prenom et nom, nombre completo,
        nombre y apellido, nombre y apellidos, apellidos y nombres, nombres y apellidos,
        фио, ф и о, полное имя, фамилия имя отчество, фамилия имя, имя фамилия, имя и фамилия,
        піб, п і б, прізвище імя по батькові, повне імя, прізвище та імя,
        nume complet, nume si prenume, numele si prenumele, nume prenume,
        الاسم الكامل, الاسم بالكامل, الاسم الثلاثي, الاسم الرباعي, الاسم واللقب,
        vollstandiger name, vor und nachname, vorname nachname, name vorname,
        imie i nazwisko, nazwisko i imie, ad soyad, adi soyadi, adsoyad, tam adi, isim soyisim,
        ho ten, ho va ten, ho va ten day du, ten day du""",
    "name.alias": """alias, aliases, aka, also known as, nickname, nick name, other name,
        other names,
        known as, preferred name, surnom, pseudonyme, autre nom, apodo, sobrenombre,
        псевдоним, прозвище, кличка, другое имя, псевдонім, прізвисько, porecla, pseudonim,
        الاسم المستعار, الاسم الشائع, spitzname, rufname alias, pseudonim, przezwisko,
        takma ad, lakap, biet danh, ten khac""",
    "name.birth": """birth name, maiden name, name at birth, nee, nom de naissance,
        nom de jeune fille, apellido de soltera, девичья фамилия, фамилия при рождении,
        дівоче прізвище, nume de fata, nume la nastere, geburtsname, madchenname,
        nazwisko panienskie, nazwisko rodowe, kizlik soyadi, evlenmeden onceki soyadi""",
    "name.married": """married name, nom d epouse, nom marital, nom dusage, apellido de casada,
        фамилия в браке, nume dupa casatorie, ehename, nazwisko po mezu, evlilik soyadi""",
    "birth.date": """date of birth, dob, d o b, birth date, birthdate, birthday, birth day, bdate,
        born, born on, date birth, date de naissance, naissance, ne le, nee le, ddn, date naiss,
        fecha de nacimiento, fecha nacimiento, nacimiento, fec nac, f nac, fdn, nacido,
        дата рождения, др, д р, рожд, родился, родилась, дата рожд, д рождения,
        дата народження, народився, народилась, народження, дн,
        data nasterii, data de nastere, data nastere, nascut, nascut la,
        تاريخ الميلاد, تاريخ الولادة, الميلاد, geburtsdatum, geb datum, gebdatum, geboren,
        geboren am, geb, data urodzenia, data ur, ur, urodzony, urodzona,
        dogum tarihi, d tarihi, dogum, ngay sinh, ngay thang nam sinh, sinh ngay""",
    "birth.year": """year of birth, birth year, yob, born year, annee de naissance,
        ano de nacimiento, год рождения, г р, гр, рік народження, anul nasterii, an nastere,
        سنة الميلاد, سنة الولادة, geburtsjahr, rok urodzenia, dogum yili, nam sinh, born""",
    "birth.month": """month of birth, birth month, mois de naissance, mes de nacimiento,
        месяц рождения, місяць народження, luna nasterii, شهر الميلاد, geburtsmonat,
        miesiac urodzenia, dogum ayi, thang sinh""",
    "birth.day": """day of birth, jour de naissance, dia de nacimiento, день рождения,
        день народження, ziua nasterii, يوم الميلاد, geburtstag, dzien urodzenia, dogum gunu""",
    "birth.place": """place of birth, birth place, birthplace, pob, born in, birth city,
        town of birth, city of birth, lieu de naissance, lugar de nacimiento, место рождения,
        місце народження, locul nasterii, مكان الميلاد, محل الولادة, مكان الولادة, geburtsort,
        miejsce urodzenia, dogum yeri, noi sinh, born""",
    "birth.country": """country of birth, birth country, cob, pays de naissance,
        pais de nacimiento, страна рождения, країна народження, tara nasterii, بلد الميلاد,
        بلد الولادة, geburtsland, kraj urodzenia, dogum ulkesi, quoc gia sinh, born""",
    "sex": """sex, m f, f m, mf, sexe, sexo, пол, стать, sexul, الجنس, النوع, geschlecht, plec,
        cinsiyet, cinsiyeti, gioi tinh, phai, gender, genre, genero, gen, النوع الاجتماعي,
        toplumsal cinsiyet, gender identity, гендер""",
    "gender": """gender, gender identity, identite de genre, identidad de genero, genre, genero,
        гендер, гендерна ідентичність, identitate de gen, الهوية الجندرية,
        geschlechtsidentitat, tozsamosc plciowa, cinsiyet kimligi, ban dang gioi""",
    "nationality": """nationality, nationalities, citizenship, citizenships, country of citizenship,
        citizen of, nationalite, citoyennete, nacionalidad, ciudadania, гражданство, подданство,
        громадянство, cetatenie, cetatenia, nationalitate, الجنسية, staatsangehorigkeit,
        nationalitat, staatsburgerschaft, obywatelstwo, narodowosc, uyruk, uyrugu,
        vatandaslik, quoc tich, country, country of origin, pays d origine, pais de origen,
        страна происхождения, tara de origine, بلد المنشأ, herkunftsland, kraj pochodzenia""",
    "document.passport": """passport, passport no, passport number, passport nr, passport num,
        passeport, no passeport, numero de passeport, n passeport, pasaporte,
        numero de pasaporte, no pasaporte, паспорт, номер паспорта, загранпаспорт,
        серия и номер паспорта, pasaport, pasaport no, pasaport numarasi, numar pasaport,
        nr pasaport, جواز السفر, رقم جواز السفر, رقم الجواز, pass nr, passnummer, reisepass,
        reisepassnummer, paszport, numer paszportu, nr paszportu, ho chieu, so ho chieu""",
    "document.national_id": """national id, national id no, national id number, nid, nin, id card,
        id card no, identity card, identity number, id number, id no, ssn, social security number,
        soc sec id, social security, soc sec no, tax id, carte d identite, cni, no cni,
        numero de securite sociale, nir, dni, cedula, cedula de identidad, curp,
        documento de identidad, снилс, инн, удостоверение личности, рнокпп, іпн, ідн,
        id картка, cnp, buletin, carte de identitate, رقم الهوية, الهوية, الرقم القومي,
        الرقم الوطني, البطاقة الشخصية, personalausweis, ausweisnummer, personalausweisnummer,
        pesel, dowod osobisty, numer dowodu, nr dowodu, tc kimlik no, kimlik no, tckn,
        t c kimlik no,
        cmnd, cccd, so cmnd, so cccd, can cuoc cong dan, chung minh nhan dan""",
    "document.residence": """residence permit, residence permit no, residence card, arc no,
        titre de sejour, carte de sejour, nie, permiso de residencia, вид на жительство, внж,
        посвідка на проживання, permis de sedere, permis de rezidenta, تصريح الاقامة, رقم الاقامة,
        aufenthaltstitel, aufenthaltserlaubnis, karta pobytu, ikamet izni, ikametgah, the cu tru""",
    "document.number": """document, document no, document number, doc, doc no, doc number,
        id document,
        travel document, identity document, document id, papers, document nr,
        numero de document, piece d identite, no piece, documento, numero de documento,
        no documento, документ, номер документа, document de identitate, nr act, act de identitate,
        رقم الوثيقة, الوثيقة, رقم المستند, dokument, dokumentennummer, ausweis, ausweis nr,
        numer dokumentu, nr dokumentu, belge no, belge numarasi, giay to, so giay to""",
    "document.kind": """document type, type of document, doc type, id type, kind of document,
        type de document, tipo de documento, тип документа, вид документа, tip document,
        نوع الوثيقة, dokumentart, ausweisart, rodzaj dokumentu, belge turu, loai giay to""",
    "document.country": """issuing country, document country, country of issue, passport country,
        pays de delivrance, pays emetteur, pais emisor, pais de expedicion, страна выдачи,
        країна видачі, tara emitenta, بلد الاصدار, ausstellungsland, kraj wydania,
        duzenleyen ulke, noi cap""",
    "phone": """phone, phone no, phone number, phone numbers, phones, telephone, telephone number,
        tel, tel no, tel number, mobile, mobile no, mobile number, mobile phone, cell, cell phone,
        cellphone, contact no, contact number, msisdn, gsm, whatsapp, whatsapp number, viber,
        telephone portable, portable, numero de telephone, no tel, n tel, telefono, celular,
        movil, numero de telefono, numero de celular, телефон, тел, номер телефона, мобильный,
        мобильный телефон, моб, моб тел, сотовый, мобільний, номер телефону, мобільний телефон,
        telefon, nr telefon, nr tel, numar de telefon, numar telefon, telefon mobil, mobil,
        هاتف, الهاتف, رقم الهاتف, الجوال, رقم الجوال, الموبايل, رقم الموبايل, المحمول,
        telefonnummer, handy, handynummer, mobiltelefon, mobilnummer, rufnummer,
        numer telefonu, telefon komorkowy, komorka, telefon no, telefon numarasi, cep telefonu,
        cep, so dien thoai, dien thoai, sdt, so dt, di dong""",
    "email": """email, e mail, emails, mail, email address, e mail address, courriel,
        adresse email, adresse e mail, adresse mail, correo, correo electronico, почта,
        электронная почта, эл почта, имейл, мейл, електронна пошта, пошта, adresa de email,
        posta electronica, البريد الالكتروني, البريد, ايميل, mailadresse, e mail adresse,
        adres email, poczta, eposta, e posta, thu dien tu""",
    "account": """account, handle, username, user name, screen name, social media,
        social media account,
        social media handle, facebook, instagram, telegram, tiktok, vk, line id, wechat, snapchat,
        twitter, compte, reseaux sociaux, cuenta, usuario, redes sociales, аккаунт, ник, логин,
        соцсети, cont, retele sociale, حساب, اسم المستخدم, benutzername, konto, kullanici adi,
        hesap, tai khoan, ten nguoi dung""",
    "address.street": """address, address 1, address 2, address line, address line 1,
        address line 2,
        street, street name, street address, street number, house number, house no, home address,
        residential address, current address, adresse, adresse 1, adresse 2, rue, domicile,
        direccion, domicilio, calle, адрес, адрес проживания, улица, дом, место жительства,
        адреса, вулиця, adresa, strada, domiciliu, العنوان, الشارع, عنوان السكن,
        strasse, anschrift, hausnummer, wohnadresse, adres, ulica, ulica i numer,
        cadde, sokak, ev adresi, dia chi, duong""",
    "address.locality": """city, town, village, suburb, locality, municipality, place of residence,
        ville, commune, localite, ciudad, municipio, localidad, pueblo, город, село,
        населенный пункт, місто, населений пункт, oras, localitate, comuna, sat,
        المدينة, القرية, البلدة, ort, stadt, wohnort, gemeinde, miasto, miejscowosc,
        sehir, ilce, koy, thanh pho, xa, huyen, quan""",
    "address.region": """state, region, province, county, district, governorate, oblast,
        departement, admin1, admin 1, provincia, departamento, estado, область, регион, край,
        район, область регіон, judet, judetul, regiune, المحافظة, الولاية, المنطقة, bundesland,
        kanton, wojewodztwo, powiat, il, bolge, tinh""",
    "address.postcode": """postcode, post code, postal code, zip, zip code, zipcode, code postal,
        cp,
        codigo postal, c p, индекс, почтовый индекс, поштовий індекс, cod postal,
        الرمز البريدي, plz, postleitzahl, kod pocztowy, posta kodu, ma buu dien, ma buu chinh""",
    "address.country": """country of residence, residence country, address country, country,
        pays, pays de residence, pais, pais de residencia, страна, страна проживания, країна,
        tara, tara de resedinta, بلد الاقامة, البلد, الدولة, land, wohnsitzland, kraj,
        kraj zamieszkania, ulke, yasadigi ulke, quoc gia, nuoc""",
    "incident.offer": """job ad, job offer, offer, offer text, advertisement, ad text, advert,
        job advertisement, text of offer, message text, offre, offre d emploi, texte de l annonce,
        annonce, oferta, oferta de trabajo, anuncio, объявление, предложение работы,
        текст объявления, вакансия, оголошення, пропозиція роботи, oferta de munca, anunt,
        عرض العمل, الاعلان, نص الاعلان, stellenanzeige, angebot, jobangebot, anzeige,
        oferta pracy, ogloszenie, is ilani, ilan, tin tuyen dung""",
    "incident.url": """url, link, web address, website, web site, webpage, site web, lien, enlace,
        sitio web, pagina web, ссылка, сайт, посилання, адрес сайта, pagina de internet, site,
        الرابط, الموقع, webseite, internetadresse, strona, strona internetowa, baglanti, web sitesi,
        duong dan, trang web, lien ket""",
    "incident.wallet": """wallet, crypto wallet, wallet address, bitcoin address, btc address,
        crypto address, usdt address, portefeuille crypto, billetera, monedero, криптокошелек,
        кошелек, гаманець, portofel crypto, محفظة, krypto wallet, portfel, kripto cuzdan, cuzdan,
        vi dien tu""",
    "incident.id": "incident id, incident no, incident number, incident ref, номер инцидента",
    "incident.start": "start date, date of incident, incident date, date from, incident start",
    "incident.end": "end date, date to, incident end, incident end date",
    "vehicle.plate": """plate, license plate, licence plate, number plate, plate number, plate no,
        vehicle, vehicle plate, vehicle registration, registration plate, car plate, vrn,
        plaque, plaque d immatriculation, immatriculation, matricula, placa, placas,
        номер машины, госномер, гос номер, номер авто, номерной знак, номерний знак,
        numar de inmatriculare, nr inmatriculare, لوحة السيارة, رقم اللوحة, kennzeichen,
        kfz kennzeichen, nummernschild, tablica rejestracyjna, nr rejestracyjny, plaka,
        arac plakasi,
        bien so, bien so xe""",
    "employer.name": """employer, employer name, name of employer, company, company name, business,
        employeur, entreprise, nom de l employeur, empleador, empresa, работодатель, компания,
        фирма, роботодавець, angajator, firma, صاحب العمل, الشركة, arbeitgeber, pracodawca,
        isveren, is veren, sirket, nguoi su dung lao dong, cong ty""",
}  # fmt: skip

_AMBIGUOUS_NAME = """name, the name, nom, noms, nombre, имя, імя, name der person, nume, numele,
    الاسم, اسم, nazwa, ad, isim, ten"""

OTHER_PEOPLE = """mother, father, parent, parents, guardian, spouse, husband, wife, partner, child,
    sibling, next of kin, kin, emergency, contact person, relative, interviewer, enumerator,
    caseworker, case worker, social worker, staff, officer, interpreter, translator,
    created by, updated by, submitted by, reporter, referred by, agency, organisation,
    organization, school, mere, pere, tuteur, conjoint, epoux, epouse, madre, padre, tutor,
    conyuge, мать, отец, матери, отца, опекун, супруг, муж, жена, мати, батько, опікун, mama,
    tata, mamei, tatalui, tutore, الام, الاب, الوصي, الزوج, الزوجة, mutter, vater, vormund,
    ehepartner, matki, ojca, matka, ojciec, opiekun, anne, baba, anne adi, baba adi, vasi,
    nguoi giam ho"""

PERPETRATORS = """perpetrator, perp, trafficker, recruiter, offender, suspect, exploiter, abuser,
    facilitator, smuggler, auteur, auteur presume, trafiquant, recruteur, perpetrador, tratante,
    reclutador, sospechoso, преступник, вербовщик, торговец, подозреваемый, злочинець,
    вербувальник, підозрюваний, traficant, recrutor, faptas, suspect, الجاني, المجند, المتهم, tater,
    anwerber, handler, sprawca, werbownik, podejrzany, fail, supheli, tacir, ke buon nguoi"""


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(plain_words(phrase) for phrase in text.split(","))


def _by_phrase() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for target, text in _PHRASES.items():
        for phrase in _phrases(text):
            found[phrase] = (*found.get(phrase, ()), target)
    return found


TARGETS_OF = MappingProxyType(_by_phrase())
"""Folded phrase -> the targets it may mean, likeliest first."""

AMBIGUOUS_NAMES = frozenset(_phrases(_AMBIGUOUS_NAME))
"""Words for *name* that mean the part which other columns lack, or the whole name."""

OTHER_PERSON_WORDS = frozenset(_phrases(OTHER_PEOPLE))
PERPETRATOR_WORDS = frozenset(_phrases(PERPETRATORS))
LONGEST_PHRASE = max(len(phrase.split()) for phrase in TARGETS_OF)
