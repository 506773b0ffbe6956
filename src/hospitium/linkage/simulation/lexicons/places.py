# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Towns in Latin letters by country (ISO 3166-1 alpha-3), for places of birth and addresses."""

from __future__ import annotations

from collections.abc import Mapping

from hospitium.linkage.simulation.lexicons import words

TOWNS: Mapping[str, tuple[str, ...]] = {
    country: words(towns)
    for country, towns in {
        "AFG": "Kabul Herat Mazar-i-Sharif Kandahar Jalalabad Kunduz Ghazni Bamyan",
        "ALB": "Tirana Durrës Vlorë Shkodër Elbasan Fier Korçë Berat Kukës",
        "ARM": "Yerevan Gyumri Vanadzor Armavir Hrazdan Kapan",
        "BGD": "Dhaka Chittagong Sylhet Khulna Rajshahi Comilla Faridpur Madaripur",
        "BGR": "Sofia Plovdiv Varna Burgas Sliven Stara_Zagora Pazardzhik Pleven Yambol",
        "BRA": "São_Paulo Goiânia Fortaleza Recife Belém Salvador Uberlândia",
        "CHN": "Fuzhou Wenzhou Changle Fuqing Shenyang Harbin Putian Tianjin",
        "CIV": "Abidjan Bouaké Daloa Korhogo Yamoussoukro Man Gagnoa",
        "COL": "Bogotá Medellín Cali Barranquilla Pereira Cúcuta Armenia",
        "DZA": "Alger Oran Constantine Annaba Sétif Tlemcen Béjaïa",
        "ERI": "Asmara Keren Massawa Mendefera Barentu Dekemhare",
        "ETH": "Addis_Ababa Dire_Dawa Gondar Dessie Jimma Bahir_Dar Mekelle Hawassa",
        "GBR": "London Birmingham Leeds Glasgow Manchester Cardiff Bristol",
        "GEO": "Tbilisi Kutaisi Batumi Rustavi Zugdidi Gori",
        "GHA": "Accra Kumasi Tamale Takoradi Cape_Coast",
        "HUN": "Budapest Debrecen Miskolc Nyíregyháza Pécs Szeged Ózd",
        "IDN": "Jakarta Surabaya Indramayu Cirebon Medan Semarang Malang Kupang",
        "IND": "Delhi Kolkata Mumbai Patna Lucknow Jalandhar Amritsar Ludhiana",
        "KEN": "Nairobi Mombasa Kisumu Nakuru Malindi Eldoret",
        "MKD": "Skopje Bitola Kumanovo Prilep Tetovo Ohrid",
        "NGA": "Benin_City Lagos Ibadan Enugu Owerri Kano Kaduna Abeokuta Onitsha",
        "NPL": "Kathmandu Pokhara Biratnagar Birgunj Sindhupalchok Nuwakot Makwanpur",
        "PHL": "Manila Cebu Davao Quezon_City Iloilo Angeles Zamboanga",
        "POL": "Warszawa Łódź Kraków Wrocław Poznań Bytom Radom Kielce",
        "ROU": "București Iași Bacău Galați Brăila Constanța Craiova Țăndărei Bârlad Botoșani",
        "RUS": "Moscow Rostov Perm Kazan Samara Novosibirsk Volgograd Saratov",
        "SYR": "Damascus Aleppo Homs Hama Latakia Daraa Deir_ez-Zor Idlib",
        "THA": "Bangkok Udon_Thani Khon_Kaen Chiang_Rai Ubon Phayao Korat",
        "TUR": "Istanbul Ankara Diyarbakır Adana Gaziantep Şanlıurfa Van",
        "UKR": "Kyiv Kharkiv Odesa Dnipro Lviv Zaporizhzhia Kherson Chernivtsi",
        "UZB": "Tashkent Samarkand Bukhara Andijan Namangan Fergana",
        "VNM": "Hanoi Hai_Phong Vinh Ha_Tinh Quang_Binh Hue Hai_Duong Nam_Dinh",
        "DEU": "Berlin Hamburg Köln Frankfurt Duisburg Leipzig",
        "FRA": "Paris Marseille Lyon Lille Toulouse Nantes",
        "ITA": "Roma Milano Napoli Torino Palermo Bologna",
    }.items()
}
STREETS: Mapping[str, tuple[str, ...]] = {
    "GBR": words("Station_Road High_Street Church_Lane Victoria_Road Mill_Lane Park_Avenue"),
    "DEU": words("Bahnhofstraße Hauptstraße Schulstraße Gartenweg Lindenallee Ringstraße"),
    "FRA": words("rue_de_la_Gare avenue_Jean_Jaurès rue_Pasteur boulevard_Voltaire rue_des_Lilas"),
    "ITA": words("Via_Roma Via_Garibaldi Corso_Italia Via_Mazzini Viale_Europa Via_Dante"),
}
