# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of languages written in Latin letters of which Faker has none or too few."""

from __future__ import annotations

from hospitium.linkage.simulation.lexicons import words

ALBANIAN_MALE = words("""
Arben Agim Besnik Ilir Artan Bujar Dritan Ermal Fatmir Gëzim Genc Altin Ardit Bledar Elton Endri
Erion
Fatos Florian Gjergj Ismail Klodian Kujtim Lulzim Mentor Muhamet Naim Pëllumb Petrit Redon Sokol
Shpëtim
Skënder Valon Xhevdet Ylli Zef Blerim Burim Driton Enver Flamur Hysen Luan Mërgim Përparim
Xhavit Çlirim
""")
ALBANIAN_FEMALE = words("""
Mirela Elona Valbona Arta Drita Blerta Teuta Shpresa Lindita Majlinda Ermira Vjollca Albana
Anila Aurora
Besa Dhurata Edlira Elira Entela Eriola Etleva Fatbardha Fatime Flutura Hëna Ina Jonida Kaltrina
Luljeta
Mimoza Nexhmije Ornela Pranvera Rovena Sanije Suela Shqipe Tefta Vera Xhensila Yllka Zamira Zana
Çeljeta
""")
ALBANIAN_FAMILY = words("""
Hoxha Shehu Prifti Krasniqi Gashi Berisha Dervishi Leka Gjoni Marku Hasani Morina Kola Basha
Bardhi Çela
Doçi Dushku Elezi Frashëri Gjika Hysa Islami Jashari Kelmendi Kryeziu Lala Lleshi Malaj Meta
Mulla Ndoka
Nikolla Osmani Peci Pepa Qosja Rama Rexhepi Sadiku Shala Shkreli Sinani Sula Tafa Toska Thaçi
Uka Veliu Xhafa
Xhaferi Zeneli Zogu Zeqiri Ymeri Bushi Cenaj Daci Halili Kastrati Limani Mema Murati Ramadani
Selimi Bajrami
""")
FILIPINO_MALE = words("""
Jose Juan John_Paul Mark_Anthony Michael Jerome Christian Ramon Rodrigo Ernesto Eduardo Roberto
Ricardo
Antonio Reynaldo Danilo Rolando Romeo Alfredo Arnel Jomar Jayson Jerald Rommel Ronnie Nestor
Noel Efren
Wilfredo Edgardo Bong Dennis Gilbert Joel Marlon Renato Rogelio Ruel Vicente Angelo Crisanto
Dindo Ferdinand
""")
FILIPINO_FEMALE = words("""
Maria Mary_Grace Mary_Jane Rosalie Jennifer Maricel Marites Rowena Analyn Jocelyn Josephine
Lorna Rosario
Teresita Imelda Corazon Cristina Marilou Rosemarie Angelica Princess Jasmine Jenny_Rose Liezl
Lovely
Melanie Merlita Michelle Myrna Nenita Norma Remedios Rhodora Rosita Shiela Susana Vilma Aileen
Arlene
Bernadette Cherry_Ann Divina Erlinda Evangeline Gemma Gloria Joy Leonora Luzviminda Marivic
Rochelle
""")
FILIPINO_FAMILY = words("""
Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Torres Tomas Andrada Castillo Flores Villanueva
Ramos
Castro Rivera Aquino Navarro Salazar Mercado Dela_Cruz Del_Rosario De_Guzman De_Leon Santiago
Soriano
Domingo Pascual Valdez Manalo Magbanua Dimaculangan Macaraeg Pangilinan Panganiban Tolentino
Salonga
Agustin Aguilar Alvarez Bernardo Corpuz Dizon Enriquez Evangelista Fernandez Gonzales Gutierrez
Hernandez
Ignacio Javier Lacson Lim Tan Macapagal Marquez Miranda Morales Natividad Padilla Perez Quizon
Sarmiento
Sison Tiongson Velasco Vergara Yap Zamora Catacutan Dimaandal Batungbakal Cabrera Abad Bondoc
Sumulong
""")
IVORIAN_MALE = words("""
Kouassi Kouadio Konan Koffi Kouamé Yao N'Guessan Adama Ibrahim Moussa Issouf Mamadou Lassina
Drissa Seydou
Souleymane Aboubacar Siaka Bakary Karim Ousmane Amadou Abdoulaye Jean-Baptiste Jean-Claude Serge
Didier
Hervé Franck Désiré Alain Arsène Brice Constant Ernest Eugène Firmin Gervais Sékou Yacouba
Brahima Daouda
""")
IVORIAN_FEMALE = words("""
Aya Amenan Affoué Akissi Ahou Adjoua Amoin Aïcha Fatoumata Mariam Aminata Kadiatou Salimata Awa
Djénéba
Rokia Nafissatou Ramatou Maïmouna Assetou Bintou Marie-Laure Marie-Claire Clarisse Estelle Grâce
Blandine
Edwige Evelyne Florence Hortense Josiane Léontine Nadège Pélagie Prisca Rosine Solange Viviane
Massandjé
""")
IVORIAN_FAMILY = words("""
Kouassi Koné Traoré Ouattara Coulibaly Diallo Touré Bamba Konaté Yao Kouamé Kouadio Koffi
N'Guessan N'Dri
Konan Bakayoko Cissé Diabaté Diarra Diomandé Dosso Doumbia Fofana Gnahoré Gbagbo Kéïta Sangaré
Sanogo
Sidibé Silué Soro Sylla Tanoh Tiémélé Zadi Zokora Aka Assi Ahoua Adou Brou Dago Djédjé Ehui
Ettien Gnamien
Gueï Kacou Kassi Lago Loba Méité Niamké Ouédraogo Sawadogo Zongo Tano Tapé Yapi Yéo Zouzoua Zran
Kpan Dembélé
""")
ROMANIAN_FAMILY = words("""
Popa Popescu Ionescu Pop Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Constantin Marin
Lazăr Florea
Munteanu Ioniță Andrei Diaconu Petrescu Dobre Vasile Oprea Barbu Toma Preda Dinu Voicu Nistor
Ștefan Țîrlea
Moldovan Mureșan Ungureanu Rotaru Cojocaru Lupu Mihai Mocanu Costea Ardelean Sandu Drăgan Manea
Nicolae
Dumitrescu Dima Anghel Tudor Neagu Neacșu Olteanu Crăciun Roman Iancu Iordache Bălan Grigore
Nica Vlad Apostol
Badea Bejan Boboc Bogdan Bratu Bucur Bunea Butnaru Călin Cazacu Chiriac Chivu Ciocan Coman Cozma
Cristea Croitoru
Dănilă Dragomir Enache Ene Filip Fulga Gavrilă Ghiță Grosu Hanganu Ilie Ispas Istrate Jitaru
Leonte Luca Macovei
Maxim Mihăilă Miron Moraru Negru Nedelcu Niculae Onofrei Paraschiv Pascu Pavel Petcu Pîrvu
Răducanu Sava Simion
Stănescu Stroe Surdu Tănase Toader Trandafir Țurcanu Ursu Văduva Vasilescu Zamfir Șerban Brînză
Ceban Gîscă
""")
TURKISH_FAMILY = words("""
Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan
Çetin Kara Koç
Kurt Özkan Şimşek Polat Özcan Korkmaz Çakır Erdoğan Yavuz Can Acar Şen Aktaş Güler Yalçın Güneş
Bozkurt Bulut
Keskin Ünal Turan Gül Özer Işık Kaplan Avcı Sarı Tekin Taş Köse Yüksel Ateş Aksoy Uçar Coşkun
Güngör Karaca
Duman Ay Ekinci Uysal Bilgin Sönmez Kartal Erdem Durmaz Çiftçi Özen Türk Karakaya Soylu Sezer
Kahraman Toprak
Güven Bayrak Deniz Çoban Gündüz Ceylan Başaran Demirci Yiğit Tunç Oğuz Kocaman Ölmez Ünlü Şeker
Çam Akın Balcı
""")
TURKISH_MALE = words("""
Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil
Süleyman Abdullah
Mahmut Recep Salih Fatih Kadir Emre Hakan Adem Kemal Yaşar Bekir Musa Metin Orhan Serkan Gökhan
Uğur Çağrı
Barış Cem Deniz Engin Ercan Erkan Ferhat İlhan Onur Özgür Selçuk Şükrü Tolga Volkan Yiğit Ümit
""")
TURKISH_FEMALE = words("""
Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Zeliha Esra
Özlem Yasemin
Hülya Cemile Büşra Gülşen Sevgi Songül Leyla Derya Filiz Gülay Ebru Dilek Nurcan Sibel Pınar
Çiğdem Tuğba
Gamze İrem Kübra Melek Nesrin Rukiye Seda Şeyma Tülay Ümmügülsüm Yıldız Güler Hacer Halime
Hayriye Gönül
""")
HAUSA_MALE = words("""
Abdullahi Musa Sani Ibrahim Aliyu Bello Kabiru Shehu Yusuf Haruna Ismail Usman Muhammad Umar
Abubakar Sulaiman
Garba Lawal Adamu Yakubu Isah Nasiru Mustapha Bashir Auwal Idris Hamza Salisu Tijjani Danladi
Habibu Nura
""")
HAUSA_FEMALE = words("""
Zainab Aisha Hauwa Fatima Hadiza Maryam Jamila Rabi Khadija Bilkisu Amina Safiya Halima Zulaihat
Rukayya
Hafsat Sadiya Maimuna Asabe Ladi Hassana Hussaina Binta Balaraba Saratu Rahinatu Ummi Kulu
Asma'u Laraba
""")
HAUSA_FAMILY = words("""
Abubakar Mohammed Yahaya Garba Danjuma Buhari Zubairu Jibril Suleiman Lawal Tukur Ali Musa
Ibrahim Bello Sani
Abdullahi Umar Aliyu Usman Shehu Yusuf Adamu Isah Haruna Balarabe Dankwambo Gwarzo Kano Katsina
Maigari
Tambuwal Waziri Yakubu Yaradua Dikko Galadima Magaji Sarki Ahmad Idris Hamisu Bala Audu Inuwa
Kabir Mamman
""")
IGBO_MALE = words("""
Chinedu Obinna Ifeanyi Emeka Uche Chukwudi Nnamdi Ikenna Ekene Chibuzo Ebuka Nonso Chidi
Chijioke Kelechi
Ugochukwu Obiora Okechukwu Chukwuemeka Onyekachi Kenechukwu Somtochukwu Azubuike Chima
Tobechukwu Ikechukwu
""")
IGBO_FEMALE = words("""
Adaeze Chiamaka Oluchi Ngozi Amarachi Ifunanya Chinelo Ogechi Nneka Obianuju Ujunwa Ifeoma
Chioma Nkechi
Adaobi Chidinma Uchechi Chinyere Nkiruka Ebere Onyinye Uzoamaka Ezinne Chikaodi Kosisochukwu
Chinwe Ijeoma
""")
IGBO_FAMILY = words("""
Okafor Eze Obi Nwosu Okeke Nwachukwu Onoh Ogbuehi Iwu Chukwu Onwuka Anyanwu Okonkwo Okoye
Nnamani Uzoma
Nwankwo Okoro Onyekachi Agu Ibe Ikwuemesi Madu Mbah Ndukwe Nweke Nwokolo Obiora Ofor Ogbonna
Okpara Onuoha
Onyema Opara Udeh Ugwu Umeh Uzor Achebe Aniekwe Azikiwe Ejiofor Emenike Ezekwesili Igwe Nduka
Nzeribe Oji
""")
