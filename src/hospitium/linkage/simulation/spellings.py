# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The spelling tables: for each way of sounding, one table a writer's tongue.

Sources: ICAO Doc 9303 part 3 (passports), BGN/PCGN and GOST tables, the Ukrainian Cabinet's
resolution 55 (2010), the Bulgarian transliteration act (2009), the Georgian national system
(2002), the usual French and German renderings; weights are a judgement of how often one meets
each spelling, not a measurement.
"""

from __future__ import annotations

from collections.abc import Mapping

from hospitium.linkage.simulation.dice import Weighted
from hospitium.linkage.simulation.romanise import SpellingTable, spelling_table

_CYRILLIC = """
а=a б=b в=v г=g ґ=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f
х=kh ц=ts ч=ch ш=sh щ=shch ъ=0 ы=y ь=0 э=e ю=iu я=ia і=i ї=i є=ie '=0 ’=0 ʼ=0
"""
_BGN = "^е=e:2,ye:1 ё=yo:2,e:3,io:1 й=y ю=yu я=ya ий$=y:5,iy:3,ii:1 ый$=y кс=ks:3,x:2 ье=ye ьё=yo"
_SCHOLARLY = "ж=z:2,zh:1 ц=c ч=c:2,ch:1 ш=s:2,sh:1 щ=sc:1,shh:2 х=h:3,x:1 ю=ju я=ja ё=jo:2,e:1 й=j"
_FRENCH = """
у=ou ш=ch ч=tch ж=j щ=chtch й=ï:1,i:3 ю=iou:2,you:2 я=ia:2,ya:3 ё=io ин$=ine:3,in:1 ий$=y:2,i:1
гe=gue х=kh
"""
_GERMAN = """
в=w ж=sch:2,sh:2 з=s х=ch ц=z ч=tsch ш=sch щ=schtsch й=j:2,i:1 ю=ju я=ja ё=jo ий$=ij:2,i:2
^е=je:2,e:3
"""
_UKRAINIAN = """
г=h и=y й=i ^й=y є=ie ^є=ye ї=i ^ї=yi ю=iu ^ю=yu я=ia ^я=ya зг=zgh ий$=yi:2,yy:2,y:3
ій$=ii:2,iy:2
"""
_VIA_RUSSIAN = "г=g и=i ї=yi є=e:2,ye:1 ю=yu я=ya й=y ий$=iy:2,y:3"
_BULGARIAN = "щ=sht ъ=a:6,u:2,y:1,0:.5 х=h ц=ts:5,c:1,tz:1 ю=yu я=ya й=y ия$=ia:4,iya:3"
_MACEDONIAN = """
ѓ=gj:3,g:1 ќ=kj:3,k:1 љ=lj:3,l:1 њ=nj:3,n:1 џ=dzh:2,dj:1 ѕ=dz ј=j:4,y:1 х=h ц=c:3,ts:2
ж=zh:3,z:2
ч=ch:3,c:2 ш=sh:3,s:2
"""

_ARABIC = """
aa=a:14,aa:1 ii=i:7,ee:4 uu=u:5,oo:4,ou:2 ay=ay:3,ai:4,ei:2,e:1 aw=aw:4,au:2,ou:1,o:1
ayy=ay:3,ai:2
a=a:10,e:2.5 ^a=a:20,e:1 s=s:8,ss:1.5 ^s=s st=st ^:a=a ^:i=i ^:u=u:1,o:1 ^:ii=i ^:aa=a ^:al=al
^:ul=ol:1,ul:2 i=i:6,e:2.5 ^i=i u=u:6,o:4.5,ou:.4 ii$=i:9,y:2,ee:1 aa$=a
al-=al-:4,al_:3,el-:1,el_:1.5,al:1.5,0:2.5 :=0:24,':1 '=0:24,':1 kh=kh:8,h:1,k:1 gh=gh:8,g:2
sh=sh th=th:5,t:2,s:1.5 dh=d:5,dh:3,z:1.5 j=j:8,g:1.2 q=q:6,k:4 ah$=a:7,ah:3,eh:1,e:1
abuu=abu:4,abou:2,abo:1
:abd=abd:6,abed:1 :abd_al-=abdul:4,abdel:3,abd_al-:2,abd_el:2,abdal:1
allaah=allah:1,ullah:2,ollah:1
mm=mm:5,m:4 dd=dd:2,d:2 ss=ss:3,s:1 nn=nn:2,n:1 bb=bb rr=rr tt=tt:2,t:1 hh=h ww=ww:3,w:2
yy=yy:2,y:3
zz=zz:3,z:2 bb=bb:3,b:2 rr=rr:1,r:1 iyyah$=iya:5,ia:3,iyah:2,iyyah:1 iyaa=iya:4,ia:4
aa'i=ai:3,ae:2,a'i:1
"""
_ARABIC_FRENCH = """
uu=ou:8,u:1 u=ou:4,o:5,u:1 sh=ch j=j:5,dj:5 q=k:7,q:2,c:1 w=ou:6,w:3 ii=i ii$=i:9,y:1
ay=aï:2,ai:4,ei:2
al-=el_:5,al_:2,0:4,el-:1 dh=d:6,dh:2 ah$=a:9,ah:1 :abd_al-=abdel:6,abd_el:2 aw=aou:3,ao:2,aw:1
"""
_ARABIC_GERMAN = """
sh=sch:4,sh:5 j=dsch:2,j:6,dj:1 kh=ch:5,kh:4 uu=u:8,ou:1 ii=i:9,ie:1 z=z:5,s:2 y=y:4,j:4
"""
_PERSIAN = """
aa=a:14,aa:1 aa$=a i=i:6,ee:4 i$=i:9,y:1 u=u:5,oo:4,ou:1 o=o:5,u:5 e=e:5,i:4 e$=eh:3,a:4,e:2
a=a ey=ai:3,ei:2,ey:2,e:1 gh=q:4,gh:4,g:1 v=w:4,v:4 kh=kh:8,k:1 sh=sh :=0:20,':1 '=0 j=j
^zay=zai:3,zay:2,zi:2
ollaah=ullah:6,ollah:3 ^abdoll=abdul:5,abdol:3 gg=gh yy=yy:1,y:2 dd=dd:1,d:2
yusof=yusuf:4,yousef:3,yosuf:1
mohammad=mohammad:6,mohammed:2,muhammad:3,mohamad:2
hoseyn=hussain:5,hossein:4,hussein:3,husain:1
"""
_GEEZ = """
ä=e:7,a:3 ^ä=a ä$=e:9,a:1 u=u i=i a=a E=e:7,ie:2 E$=e:8,ie:1 ^:E=e iE=ie:6,iye:1 yE=ye:5,ie:2
ı=i:6,e:3 o=o h=h hh=h q=k:7,q:3
T=t C=ch
S=ts:6,tz:1,s:1 P=p ny=gn:4,ny:4 zh=zh :=0 k=k g=g:9,gh:1 sh=sh y=y:6,i:4 iy=iy:5,i:4
ayy=ay:5,ai:3 v=v kx=k:3,kh:4
qh=q:2,k:2
"""
_GEEZ_ITALIAN = "g=gh:6,g:4 k=ch:3,k:6 sh=sc:3,sh:5 w=u:2,w:7 S=z:3,ts:4 y=i:7,y:3"
_INDIC = """
aa=a:14,aa:1 aa$=a ii=i:6,ee:4 ii$=i:8,ee:2 uu=u:6,oo:4 a=a ṛ=ri:6,ru:1 jny=gy:4,jn:2
ShTh=sth:4,shth:2 iMh=ingh:5,inh:1 chh=chh:5,ch:4 ch=ch
v=v:6,w:3
T=t Th=th D=d Dh=dh N=n Sh=sh sh=sh L=l ny=ny:3,n:3 ng=ng z=z:5,j:2 f=f:4,ph:3 ph=ph
ai=ai:6,ay:1,e:1
au=au:5,ou:2 ksh=ksh:4,x:2,kch:1 y=y ee=e M=n bh=bh:8,b:1 R=r:4,d:2
"""
_BENGALI = """
a=a:5,o:5 ^a=a:4,o:4 s=s sh=s:3,sh:5 Sh=s:3,sh:4 v=b y=y j=j:7,z:1 z=j ksh=kkh:2,ksh:3 ch=ch
chh=s:2,ch:4 y$=y yaay$=yay:3,aya:1
u=u uu=u ii=i:8,ee:2 ph=f:5,ph:4 bh=bh:6,v:1
"""
_THAI = """
ph=ph:5,p:5 th=th:6,t:4 kh=kh:7,k:3 ch=ch j=j:5,ch:5 aa=a:9,ar:1 ii=i:5,ee:4 uu=u:6,oo:4
ee=e:6,ay:1
oo=or:5,o:5 ay=ai:8,i:2 w=w:7,v:2 k$=k:4,g:1 ueea=uea rueang=rueang:3,ruang:4,reung:1 p$=p:4,b:2
t$=t:4,d:2
"""
_GEORGIAN = """
ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p:7,ph:1,f:1
ქ=k
ღ=gh:8,g:2 ყ=q:6,k:4 შ=sh ჩ=ch ც=ts ძ=dz წ=ts:8,tz:1 ჭ=ch ხ=kh:8,h:1,x:1 ჯ=j ჰ=h
"""
_GEORGIAN_FRENCH = "ჟ=j უ=ou შ=ch ჩ=tch ჭ=tch ჯ=dj გე=gue"
_GEORGIAN_GERMAN = "ვ=w ზ=s შ=sch ჩ=tsch ჭ=tsch ც=z ხ=ch ჯ=dsch ჟ=sch წ=z"
_ARMENIAN = """
ա=a բ=b գ=g դ=d ե=e ^ե=ye:3,e:4 զ=z է=e ը=y:2,e:1 թ=t ժ=zh ի=i լ=l խ=kh:8,kh:1 ծ=ts:6,tz:2 կ=k
հ=h ձ=dz
ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o ^ո=vo չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v ու=u փ=p:7,ph:1
ք=k:7,q:1 և=ev օ=o ֆ=f յան$=yan:7,ian:3 յա=ya:5,ia:4
"""
_ARMENIAN_FRENCH = "շ=ch չ=tch ու=ou ջ=dj ճ=dj ժ=j յան$=ian:6,yan:3"

_VIETNAMESE = "đ=d:20,dj:0.2"
_ROMANIAN = "ș=s:8,sh:2 ț=t:8,ts:1,tz:1 ă=a â=a:6,i:2 î=i:6,a:1"
_POLISH = "ł=l ż=z ź=z ć=c ń=n ś=s ó=o:8,u:1 ą=a:6,on:1 ę=e:6,en:1"
_POLISH_HEARD = """
ł=l:3,w:1 sz=sh:2,sz:2 cz=ch:2,cz:2 w=v rz=zh:1,rz:2 ó=u ć=ch:1,c:2 ś=sh:1,s:2 j=y:1,j:1
"""
_TURKISH = "ş=s:6,sh:3 ç=c:6,ch:3 ğ=g:7,gh:1,0:1 ı=i ö=o ü=u i̇=i â=a î=i û=u"
_TURKISH_GERMAN = "ö=oe:3,o:3 ü=ue:3,u:3 ş=s:4,sch:2 ç=c:4,tsch:1 c=c:4,dsch:1 y=y:5,j:1"
_ALBANIAN = "ë=e:8,0:1 ç=c:6,ch:3 xh=xh:5,dj:1,j:2 q=q:6,ch:1,c:1 gj=gj:6,g:1,dj:1 sh=sh th=th"
_IBERIAN = "ñ=n:6,ny:1 ã=a ç=c:6,s:1 õ=o á=a é=e í=i ó=o ú=u ê=e ô=o â=a à=a ü=u"
_PLAIN = "’='"

_TONGUES = ("english", "french", "german")


def _by_tongue(
    base: str, english: str = "", french: str = "", german: str = ""
) -> Mapping[str, Weighted[SpellingTable]]:
    plain = spelling_table(base, english)
    tables = {
        "english": plain,
        "french": spelling_table(base, french) if french else plain,
        "german": spelling_table(base, german) if german else plain,
    }
    return {tongue: Weighted.of((tables[tongue],), (1.0,)) for tongue in _TONGUES}


def _cyrillic(local: str, via: str = "") -> Mapping[str, Weighted[SpellingTable]]:
    icao = spelling_table(_CYRILLIC, local)
    bgn = spelling_table(_CYRILLIC, _BGN, via or local)
    scholarly = spelling_table(_CYRILLIC, local, _SCHOLARLY)
    french = spelling_table(_CYRILLIC, local, _FRENCH)
    german = spelling_table(_CYRILLIC, local, _GERMAN)
    return {
        "english": Weighted.of((icao, bgn, scholarly), (4, 6, 0.8)),
        "french": Weighted.of((icao, bgn, french), (4, 2, 5)),
        "german": Weighted.of((icao, bgn, scholarly, german), (4, 2, 1, 4)),
    }


SPELLINGS: Mapping[str, Mapping[str, Weighted[SpellingTable]]] = {
    "russian": _cyrillic(""),
    "ukrainian": _cyrillic(_UKRAINIAN, _VIA_RUSSIAN),
    "bulgarian": _cyrillic(_BULGARIAN),
    "macedonian": _cyrillic(_MACEDONIAN),
    "arabic": _by_tongue(_ARABIC, "", _ARABIC_FRENCH, _ARABIC_GERMAN),
    "maghrebi": _by_tongue(_ARABIC, _ARABIC_FRENCH, _ARABIC_FRENCH, _ARABIC_FRENCH),
    "persian": _by_tongue(_PERSIAN),
    "geez": _by_tongue(_GEEZ, "", _GEEZ_ITALIAN),
    "indic": _by_tongue(_INDIC),
    "bengali": _by_tongue(_INDIC + _BENGALI),
    "thai": _by_tongue(_THAI),
    "georgian": _by_tongue(_GEORGIAN, "", _GEORGIAN_FRENCH, _GEORGIAN_GERMAN),
    "armenian": _by_tongue(_ARMENIAN, "", _ARMENIAN_FRENCH),
    "vietnamese": _by_tongue(_VIETNAMESE),
    "romanian": _by_tongue(_ROMANIAN),
    "polish": {
        tongue: Weighted.of(
            (spelling_table(_POLISH), spelling_table(_POLISH, _POLISH_HEARD)), (9, 1)
        )
        for tongue in _TONGUES
    },
    "turkish": _by_tongue(_TURKISH, "", "", _TURKISH_GERMAN),
    "albanian": _by_tongue(_ALBANIAN),
    "iberian": _by_tongue(_IBERIAN),
    "plain": _by_tongue(_PLAIN),
}
