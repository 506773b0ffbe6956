# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Countries and nationalities as files hold them -> ISO 3166-1 alpha-3.

Names come from Unicode CLDR through Babel, in the languages of :data:`NAME_LANGUAGES`;
English words for nationality, which CLDR lacks, are listed here.
"""

from __future__ import annotations

import functools
import re

from babel import Locale
from babel.core import get_global

from hospitium.model.codelist import fold

NAME_LANGUAGES = (
    *("en", "fr", "es", "pt", "it", "de", "nl", "ro", "pl", "ru", "uk", "bg", "sr", "sq", "hu"),
    *("tr", "ar", "fa", "am", "hi", "bn", "ne", "th", "vi", "km", "my", "id", "zh", "sw", "tl"),
)

_OFFICIAL_NAMES = """
BOL Bolivia (Plurinational State of)|BRN Brunei Darussalam|CPV Cape Verde|CIV Ivory Coast
COD Democratic Republic of the Congo|COD DR Congo|COD DRC|COD Congo, Democratic Republic of the
COG Republic of the Congo|COG Congo|CZE Czech Republic|GBR UK|GBR Great Britain|GBR England
IRN Iran (Islamic Republic of)|PRK Korea (Democratic People's Republic of)
KOR Korea, Republic of|KOR South Korea|LAO Lao People's Democratic Republic|MKD Macedonia
FSM Micronesia (Federated States of)|MDA Moldova, Republic of|MDA Republic of Moldova|MMR Burma
PSE Palestine, State of|PSE Palestine|RUS Russian Federation|SWZ Swaziland|SYR Syrian Arab Republic
TZA Tanzania, United Republic of|TLS East Timor|TUR Turkey|USA USA|USA United States of America
HKG Hong Kong|MAC Macao|MAC Macau|TWN Taiwan, Province of China|KNA Saint Kitts and Nevis
VCT Saint Vincent and the Grenadines|VAT Holy See|STP Sao Tome and Principe
SHN Saint Helena, Ascension and Tristan da Cunha
VEN Venezuela (Bolivarian Republic of)|VNM Viet Nam|XKX Kosovo|ARE UAE
"""

_NATIONALITIES = """
AFG Afghan|ALB Albanian|DZA Algerian|AGO Angolan|ARG Argentine|ARG Argentinian|ARM Armenian
AZE Azerbaijani|BGD Bangladeshi|BLR Belarusian|BEN Beninese|BOL Bolivian|BIH Bosnian|BRA Brazilian
GBR British|BGR Bulgarian|BFA Burkinabe|MMR Burmese|BDI Burundian|KHM Cambodian|CMR Cameroonian
TCD Chadian|CHL Chilean|CHN Chinese|COL Colombian|COD Congolese|CIV Ivorian|HRV Croatian|CUB Cuban
CZE Czech|NLD Dutch|ECU Ecuadorian|EGY Egyptian|ERI Eritrean|EST Estonian|ETH Ethiopian|PHL Filipino
PHL Filipina|FRA French|GMB Gambian|GEO Georgian|DEU German|GHA Ghanaian|GRC Greek|GTM Guatemalan
GIN Guinean|HTI Haitian|HND Honduran|HUN Hungarian|IND Indian|IDN Indonesian|IRN Iranian|IRQ Iraqi
ITA Italian|JAM Jamaican|JPN Japanese|JOR Jordanian|KAZ Kazakh|KEN Kenyan|XKX Kosovar|KGZ Kyrgyz
LAO Laotian|LAO Lao|LVA Latvian|LBN Lebanese|LBR Liberian|LBY Libyan|LTU Lithuanian|MKD Macedonian
MDG Malagasy|MWI Malawian|MYS Malaysian|MLI Malian|MEX Mexican|MDA Moldovan|MNG Mongolian
MAR Moroccan|MOZ Mozambican|NPL Nepali|NPL Nepalese|NIC Nicaraguan|NGA Nigerian|PRK North Korean
PAK Pakistani|PSE Palestinian|PRY Paraguayan|PER Peruvian|POL Polish|PRT Portuguese|ROU Romanian
RUS Russian|RWA Rwandan|SLV Salvadoran|SEN Senegalese|SRB Serbian|SLE Sierra Leonean|SVK Slovak
SVN Slovenian|SOM Somali|ZAF South African|KOR South Korean|ESP Spanish|LKA Sri Lankan|SDN Sudanese
SSD South Sudanese|SYR Syrian|TJK Tajik|TZA Tanzanian|THA Thai|TGO Togolese|TUN Tunisian|TUR Turkish
TKM Turkmen|UGA Ugandan|UKR Ukrainian|USA American|URY Uruguayan|UZB Uzbek|VEN Venezuelan
VNM Vietnamese|YEM Yemeni|ZMB Zambian|ZWE Zimbabwean
"""

_ALPHA_3 = re.compile(r"^[A-Z]{3}$")
KOSOVO = "XKX"
"""User-assigned; written by the European Union and CTDC for XK, which ISO 3166-1 lacks."""


@functools.cache
def alpha_3_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> alpha-3, from CLDR's territory aliases."""
    regions = {str(code) for code in Locale.parse("en").territories}
    regions = {code for code in regions if len(code) == 2 and code.isalpha()}
    codes = {"XK": KOSOVO}
    for alias, targets in get_global("territory_aliases").items():
        user_assigned = alias[0] == "X" or "QMM" <= alias <= "QZZ" or alias in ("AAA", "ZZZ")
        retired = alias in _RETIRED
        if (
            _ALPHA_3.match(alias)
            and not user_assigned
            and not retired
            and len(targets) == 1
            and targets[0] in regions
        ):
            codes[targets[0]] = alias
    return codes


_RETIRED = frozenset({"ASC", "BUR", "CPT", "DDR", "DGA", "FXX", "TAA", "TMP", "YMD", "ZAR"})


@functools.cache
def _names() -> dict[str, str]:
    codes = alpha_3_codes()
    names: dict[str, str] = {}
    for block in (_OFFICIAL_NAMES, _NATIONALITIES):
        for line in block.strip().splitlines():
            for pair in line.split("|"):
                code, name = pair.split(" ", 1)
                names[fold(name)] = code
    for language in NAME_LANGUAGES:
        for region, name in Locale.parse(language).territories.items():
            if region in codes:
                names.setdefault(fold(name), codes[region])
                names.setdefault(fold(name.replace("&", " and ")), codes[region])
    return names


def find_country(text: str) -> str | None:
    """Return the alpha-3 code that a code, a name or an English nationality means, or None."""
    stripped = text.strip()
    codes = alpha_3_codes()
    upper = stripped.upper()
    if upper in codes.values():
        return upper
    if upper in codes:
        return codes[upper]
    bare, _, _ = stripped.partition("(")
    last, comma, first = stripped.partition(",")
    names = _names()
    return (
        names.get(fold(stripped))
        or names.get(fold(bare))
        or (names.get(fold(first + last)) if comma else None)
    )


@functools.cache
def alpha_2(alpha_3: str) -> str:
    """Return the alpha-2 code of an alpha-3 code, empty where there is none."""
    return next((two for two, three in alpha_3_codes().items() if three == alpha_3), "")
