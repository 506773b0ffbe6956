# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Codes of incidents: HTCDS 2.0, our extensions, crosswalk to CTDC (see ``codelist``)."""

from __future__ import annotations

from hospitium.model.codelist import NO_STANDARD_CODE, Code, CodeList

EXPLOITATION = CodeList(
    "exploitation",
    (
        Code("ForcedLabour", "Forced labour", ctdc=("isForcedLabour",), also=("forced labor",)),
        Code(
            "SexualExploitation",
            "Sexual exploitation",
            ctdc=("isSexualExploit",),
            also=("sex trafficking",),
        ),
        Code("ChildLabour", "Child labour", ctdc=("isForcedLabour",), also=("child labor",)),
        Code("ForcedMarriage", "Forced marriage", ctdc=("isOtherExploit",)),
        Code("Servitude", "Servitude", ctdc=("typeOfLabourDomesticWork",)),
        Code(
            "ForcedMilitaryByNonStateActors",
            "Forced military (by non-state actors)",
            ctdc=("isOtherExploit",),
            also=("child soldier",),
        ),
        Code("OrganRemoval", "Organ removal", ctdc=("isOtherExploit",)),
        Code("ForcedBegging", "Forced begging", ctdc=("isForcedLabour",), also=("begging",)),
        Code(
            "ForcedAdoption",
            "Forced adoption",
            ctdc=("isOtherExploit",),
            also=("illegal adoption",),
        ),
        Code("Surrogacy", "Surrogacy", ctdc=("isOtherExploit",)),
        Code("Other", "Other", ctdc=("isOtherExploit",)),
        Code(
            "DomesticServitude",
            "Domestic servitude",
            parent="Servitude",
            ctdc=("typeOfLabourDomesticWork",),
            also=("domestic work",),
        ),
        Code(
            "ForcedCriminality",
            "Forced criminality",
            parent="Other",
            ctdc=("isForcedLabour",),
            also=("criminal exploitation", "illicit activities"),
        ),
        Code(
            "OnlineScamCompound",
            "Online scam compound",
            parent="Other",
            ctdc=("isForcedLabour",),
            also=("forced scamming", "cyber scam", "online fraud"),
        ),
        Code(
            "BenefitOrIdentityFraud",
            "Benefit or identity fraud",
            parent="Other",
            ctdc=("isOtherExploit",),
        ),
        Code(
            "ChildSexualExploitation",
            "Child sexual exploitation",
            parent="SexualExploitation",
            ctdc=("isSexualExploit",),
        ),
        Code(
            "OnlineSexualExploitation",
            "Online sexual exploitation",
            parent="SexualExploitation",
            ctdc=("isSexualExploit",),
        ),
    ),
)

MEANS = CodeList(
    "means",
    (
        Code(
            "PhysicalThreats",
            "Physical threats",
            ctdc=("meansThreats",),
            also=("threats",),
        ),
        Code("ThreatsLawEnforcement", "Threats of law enforcement", ctdc=("meansThreats",)),
        Code("ThreatensChildrenFamily", "Threatens children/family", ctdc=("meansThreats",)),
        Code(
            "DebtBondage",
            "Debt bondage",
            written="DebtBondage ",
            ctdc=("meansDebtBondageEarnings",),
        ),
        Code("FalsePromises", "False promises", ctdc=("meansFalsePromises",)),
        Code("PhysicalAbuse", "Physical abuse", ctdc=("meansAbusePsyPhySex",)),
        Code("SexualAbuse", "Sexual abuse", ctdc=("meansAbusePsyPhySex",)),
        Code("TakesEarnings", "Takes earnings", ctdc=("meansDebtBondageEarnings",)),
        Code(
            "RestrictsFinancialAccess", "Restricts financial access", ctdc=("meansDenyBasicNeeds",)
        ),
        Code("RestrictsMedicalCare", "Restricts medical care", ctdc=("meansDenyBasicNeeds",)),
        Code("WithholdsNecessities", "Withholds necessities", ctdc=("meansDenyBasicNeeds",)),
        Code("PsychologicalAbuse", "Psychological abuse", ctdc=("meansAbusePsyPhySex",)),
        Code("PsychoactiveSubstance", "Psychoactive substance", ctdc=("meansDrugsAlcohol",)),
        Code("ExcessiveWorkingHours", "Excessive working hours", ctdc=("meansExcessiveWorkHours",)),
        Code("WithholdsDocuments", "Withholds documents", ctdc=("meansWithholdDocs",)),
        Code("Other", "Other"),
        Code(
            "RestrictsMovement",
            "Restricts movement",
            parent="Other",
            ctdc=("meansDenyBasicNeeds",),
            also=("confinement",),
        ),
        Code("UsesChildren", "Uses children", parent="Other", ctdc=("meansThreats",)),
        # CTDC merges several means into one variable and doesn't say which of them it was.
        Code("AnyThreat", "Threats of any kind", parent="Other", ctdc=("meansThreats",)),
        Code("AnyAbuse", "Abuse of any kind", parent="Other", ctdc=("meansAbusePsyPhySex",)),
        Code(
            "DeniesBasicNeeds", "Denies basic needs", parent="Other", ctdc=("meansDenyBasicNeeds",)
        ),
        Code(
            "DebtBondageOrTakesEarnings",
            "Debt bondage or takes earnings",
            parent="Other",
            ctdc=("meansDebtBondageEarnings",),
        ),
    ),
)

ACT = CodeList(
    "act",
    (
        Code("Recruitment", "Recruitment"),
        Code("Transportation", "Transportation"),
        Code("Transfer", "Transfer"),
        Code("Harbouring", "Harbouring", also=("harboring",)),
        Code("Receipt", "Receipt", also=("reception",)),
    ),
)
"""The acts of the Palermo Protocol, Article 3 (a); HTCDS has no field for them."""

SEXUAL_FORM = CodeList(
    "sexual-form",
    (
        Code("Prostitution", "Prostitution", ctdc=("typeOfSexProstitution",)),
        Code("Pornography", "Pornography", ctdc=("typeOfSexPornography",)),
        Code("RemoteInteractiveServices", "Remote interactive services"),
        Code("PrivateSexualServices", "Private sexual services"),
    ),
)

SECTOR = CodeList(
    "sector",
    tuple(
        Code(code, label, ctdc=ctdc, also=(code[0],))
        for code, label, ctdc in (
            (
                "A_AgricultureForestryAndFishing",
                "Agriculture, forestry and fishing",
                ("typeOfLabourAgriculture",),
            ),
            ("B_MiningAndQuarrying", "Mining and quarrying", ()),
            ("C_Manufacturing", "Manufacturing", ()),
            (
                "D_ElectricityGasSteamAndAirConditioningSupply",
                "Electricity, gas, steam and air conditioning supply",
                (),
            ),
            (
                "E_WaterSupplySewerageWasteManagement",
                "Water supply; sewerage, waste management and remediation",
                (),
            ),
            ("F_Construction", "Construction", ("typeOfLabourConstruction",)),
            (
                "G_WholesaleAndRetailTradeRepairOfMotorVehicles",
                "Wholesale and retail trade; repair of motor vehicles and motorcycles",
                (),
            ),
            ("H_TransportationAndStorage", "Transportation and storage", ()),
            (
                "I_AccommodationAndFoodServiceActivities",
                "Accommodation and food service activities",
                ("typeOfLabourHospitality",),
            ),
            ("J_InformationAndCommunication", "Information and communication", ()),
            ("K_FinancialAndInsuranceActivities", "Financial and insurance activities", ()),
            ("L_RealEstateActivities", "Real estate activities", ()),
            (
                "M_ProfessionalScientificAndTechnicalActivities",
                "Professional, scientific and technical activities",
                (),
            ),
            (
                "N_AdministrativeAndSupportServiceActivities",
                "Administrative and support service activities",
                (),
            ),
            (
                "O_PublicAdministrationAndDefence",
                "Public administration and defence; compulsory social security",
                (),
            ),
            ("P_Education", "Education", ()),
            (
                "Q_HumanHealthAndSocialWorkActivities",
                "Human health and social work activities",
                (),
            ),
            ("R_ArtsEntertainmentAndRecreation", "Arts, entertainment and recreation", ()),
            ("S_OtherServiceActivities", "Other service activities", ()),
            (
                "T_ActivitiesOfHouseholdsAsEmployers",
                "Activities of households as employers",
                ("typeOfLabourDomesticWork",),
            ),
            (
                "U_ActivitiesOfExtraterritorialOrganizations",
                "Activities of extraterritorial organizations and bodies",
                (),
            ),
        )
    ),
)
"""Sections of ISIC Rev. 4 as HTCDS writes them."""

PLATFORM = CodeList(
    "platform",
    (
        *(
            Code(name, name)
            for name in (
                "Facebook",
                "Instagram",
                "WhatsApp",
                "Telegram",
                "FacebookMessenger",
                "Viber",
                "SnapChat",
                "Line",
                "4Sale",
                "WeChat",
                "QQ",
                "QZone",
                "TikTok",
            )
        ),
        Code("Twitter", "Twitter", also=("X",)),
        Code("Other", "Other"),
        *(
            Code(name, label, parent="Other")
            for name, label in (
                ("VKontakte", "VKontakte"),
                ("Odnoklassniki", "Odnoklassniki"),
                ("Discord", "Discord"),
                ("Signal", "Signal"),
                ("LinkedIn", "LinkedIn"),
                ("YouTube", "YouTube"),
                ("Zalo", "Zalo"),
                ("Imo", "imo"),
                ("DatingApp", "Dating app"),
                ("JobSite", "Job site"),
                ("OnlineGame", "Online game"),
            )
        ),
    ),
)

CHANNEL = CodeList(
    "channel",
    (
        Code("AtAPlaceOfBusiness", "At a place of business"),
        Code("AtAnEducationalInstitution", "At an educational institution"),
        Code("AtWork", "At work"),
        Code("ThroughOnlineSocialNetworks", "Through online social networks"),
        Code("ThroughAnOnlineAdvertisement", "Through an online advertisement"),
        Code("ThroughATelevisionAdvert", "Through a television advert"),
        Code("ThroughANewspaperAdvert", "Through a newspaper advert"),
        Code("ThroughFamilyOrFamilyEvents", "Through family or family events"),
        Code("ThroughFriendsOrSocialEvents", "Through friends or social events"),
        Code("Other", "Other"),
        Code("ThroughAnAgency", "Through a recruitment agency", parent="Other"),
        Code("ThroughADatingApp", "Through a dating app", parent="ThroughOnlineSocialNetworks"),
        Code("ThroughAnOnlineGame", "Through an online game", parent="ThroughOnlineSocialNetworks"),
    ),
)

RELATION = CodeList(
    "relation",
    (
        Code(
            "Familial",
            "Familial",
            ctdc=("recruiterRelationFamily",),
            also=("family", "FamilyIntimatePartner"),
        ),
        Code(
            "Acquainted",
            "Acquainted",
            ctdc=("recruiterRelationFriend",),
            also=("FriendAcquaintance",),
        ),
        Code(
            "Unacquainted",
            "Unacquainted",
            written="Unaquainted",
            also=("stranger",),
        ),
        Code(
            "IntimatePartner",
            "Intimate partner",
            parent="Familial",
            ctdc=("recruiterRelationIntimatePartner",),
        ),
        # CTDC's remainder; HTCDS has no code for it, so nothing is written in its place.
        Code(
            "OtherOrUnknown",
            "Stranger, other or unknown",
            parent=NO_STANDARD_CODE,
            ctdc=("recruiterRelationOther",),
            also=("StrangerUnknownOther",),
        ),
    ),
)
