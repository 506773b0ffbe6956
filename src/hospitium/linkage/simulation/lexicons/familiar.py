# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Familiar forms of given names: what a person is called, and so sometimes what is written down."""

from __future__ import annotations

from collections.abc import Mapping

from hospitium.linkage.simulation.lexicons import pairs


def _forms(text: str) -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(forms.split(",")) for name, forms in pairs(text)}


RUSSIAN = _forms("""
Александр=Саша,Шура Алексей=Лёша,Алёша Анастасия=Настя Анна=Аня,Нюра Екатерина=Катя Елена=Лена
Мария=Маша
Наталья=Наташа Ольга=Оля Татьяна=Таня Юлия=Юля Ирина=Ира Светлана=Света Дмитрий=Дима,Митя
Евгений=Женя
Иван=Ваня Михаил=Миша Николай=Коля Сергей=Серёжа Владимир=Вова,Володя Виктория=Вика Надежда=Надя
Любовь=Люба
Людмила=Люда Галина=Галя Валентина=Валя Вера=Верочка Зоя=Зоечка Раиса=Рая Павел=Паша Пётр=Петя
Роман=Рома
Константин=Костя Григорий=Гриша Антонина=Тоня Евгения=Женя Лариса=Лара Маргарита=Рита
Оксана=Ксюша Полина=Поля
""")
UKRAINIAN = _forms("""
Олександр=Сашко,Олесь Олена=Лєна,Оленка Наталія=Наталка Катерина=Катя Марія=Марійка
Ганна=Галя,Аня Ольга=Оля
Тетяна=Таня Юлія=Юля Ірина=Іра Оксана=Ксеня Михайло=Мишко Микола=Коля Іван=Івась Дмитро=Дмитрик
Василь=Вася
Андрій=Андрійко Володимир=Вова Сергій=Сергійко Надія=Надійка Соломія=Соля Богдан=Бодя
Данило=Данко
""")
ENGLISH = _forms("""
Elizabeth=Liz,Beth,Betty Katherine=Kate,Kathy Margaret=Maggie,Peggy Jennifer=Jenny Jessica=Jess
Rebecca=Becky
Samantha=Sam Patricia=Pat,Tricia Deborah=Debbie Christina=Tina,Chris William=Bill,Will
Robert=Bob,Rob
Richard=Rick,Dick James=Jim,Jamie John=Jack,Johnny Michael=Mike,Mick Thomas=Tom Joseph=Joe
Daniel=Dan,Danny
Matthew=Matt Anthony=Tony Christopher=Chris Nicholas=Nick Andrew=Andy,Drew Edward=Ted,Ed
Benjamin=Ben
Alexander=Alex Jonathan=Jon Samuel=Sam Timothy=Tim Victoria=Vicky Susan=Sue Barbara=Barb
Amanda=Mandy
""")
SPANISH = _forms("""
José=Pepe Francisco=Paco,Pancho María=Mari Guadalupe=Lupe Dolores=Lola Rosario=Charo
Mercedes=Meche
Ignacio=Nacho Jesús=Chucho Manuel=Manolo Antonio=Toño Luis=Lucho Eduardo=Lalo Alejandro=Alex
Isabel=Chabela
Concepción=Concha Beatriz=Bety Patricia=Paty Gabriela=Gaby Daniela=Dani Carolina=Caro
Andrea=Andre Sandra=Sandri
""")
POLISH = _forms("""
Aleksandra=Ola Małgorzata=Gosia Katarzyna=Kasia Joanna=Asia Agnieszka=Aga Barbara=Basia Ewa=Ewka
Magdalena=Magda Anna=Ania Maria=Marysia Zofia=Zosia Monika=Monia Krzysztof=Krzyś
Stanisław=Staszek Jan=Janek
Tomasz=Tomek Piotr=Piotrek Paweł=Pawełek Jakub=Kuba Grzegorz=Grzesiek Andrzej=Andrzejek
Tadeusz=Tadek
Kazimierz=Kazik Mateusz=Mati Natalia=Natalka Julia=Julka Dorota=Dorotka
""")
ROMANIAN = _forms("""
Alexandru=Sandu,Alex Constantin=Costel,Costică Ion=Ionel,Nelu Gheorghe=Gigi,Ghiță
Nicolae=Nicu,Nae Vasile=Vasilică
Elena=Lenuța,Ileana Maria=Mărioara Ana=Anuța Ecaterina=Cati,Catrina Mihai=Mișu Ștefan=Fănel
Dumitru=Mitică
Florin=Florinel Gabriela=Gabi Cristina=Cristi Daniela=Dana Ioana=Oana Alexandra=Sanda
Mihaela=Ela Petru=Petrică
""")
BULGARIAN = _forms("""
Александър=Сашо Георги=Гошо,Жоро Димитър=Митко Иван=Ванко Йордан=Данчо Мария=Мима Николай=Кольо
Петър=Пешо
Стефан=Стефчо Тодор=Тошо Христо=Ицо Екатерина=Катя Елена=Ленче Десислава=Деси Красимира=Краси
Станислав=Стани
""")
