# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Diminutives and the formal given name each most often stands for, folded.

Compiled by the contributors from common knowledge of the languages; names are facts. Where a
diminutive serves several names, the sexes' forms share a skeleton (Sasha: Alexander,
Alexandra) or the commonest was taken. Both sides of a comparison use one table, so a wrong
entry costs only precision. Part of the match policy's version: a change needs a new one.
"""

from __future__ import annotations

_GROUPS = """
aleksandr: sasha sascha sacha alex alexander alexandr aleksander alexandre oleksandr alejandro
aleksandra: alexandra oleksandra alejandra
aleksey: alexei alexey alyosha lyosha oleksiy aleksei
anastasiya: nastya nastia anastasia anastasija
andrey: andriy andrei andriusha
anna: anya ania hanna ganna annie
anthony: tony antony
benjamin: ben benny
catherine: kate katie cathy kathy katherine kathryn
charles: charlie chuck
christopher: chris kris
daniel: dan danny
daria: dasha darya dariya
david: dave davy
dmitriy: dima dmitri dmitry dmytro mitya
edward: ed eddie ted
ekaterina: katya katia kateryna katerina yekaterina jekaterina
elena: lena alyona olena yelena jelena helena
elizabeth: liz lizzie beth betty
evgeniya: zhenya zhenia yevgeniya
francisco: paco pancho
gheorghe: gheorghi gigi george
grigoriy: grisha grigori
guadalupe: lupe
ion: ionel ionut nelu
irina: ira iryna
ivan: vanya
james: jim jimmy jamie
jennifer: jen jenny
john: johnny jack
jose: pepe
joseph: joe joey
konstantin: kostya kostia
larisa: lara larysa
lyudmila: lyuda luda ludmila
malgorzata: gosia
margarita: rita
mariya: masha maria mariia marusya
matthew: matt
michael: mike mick mickey
mikhail: misha mykhailo
mohammed: mohamed mohammad muhammad mohamad muhammed muhamed mohd muhamad mohammod
nadezhda: nadya nadia nadiya
natalya: natasha natalia nataliya
nicholas: nick nicky
nikolay: kolya nikolai mykola
oksana: ksyusha ksenia
olga: olya olha
pavel: pasha pavlo
patrick: pat paddy
peter: pete
richard: rick dick ricky
robert: bob rob bobby robbie
samuel: sam sammy
sergey: seryozha serhiy sergei sergiy
svetlana: sveta svitlana
tatyana: tanya tania tatiana tetyana tetiana
thomas: tom tommy
timothy: tim timmy
valentina: valya
vasiliy: vasya vasyl vasile
viktoriya: vika victoria viktoria
vladimir: vova volodya volodymyr
william: bill will billy willie
yuliya: julia yulia iulia julya
yuriy: yura iurii yuri
"""


def _table() -> dict[str, str]:
    formal_names: dict[str, str] = {}
    for line in _GROUPS.strip().splitlines():
        formal, _, diminutives = line.partition(":")
        for diminutive in diminutives.split():
            formal_names.setdefault(diminutive, formal)
    return formal_names


FORMAL_NAME = _table()
