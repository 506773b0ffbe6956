# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Codes of persons, perpetrators and cases: HTCDS 2.0 and our extensions."""

from __future__ import annotations

from hospitium.model.codelist import Code, CodeList, plain_list

ROLE = plain_list(
    "role",
    """
    TravellingPartner = Travelling partner
    Transporter = Transporter
    RecruiterOrIntermediary = Recruiter or intermediary
    BrokerTravelAgent = Broker, travel agent
    TransferredIndividual = Transferred individual
    HarbouredIndividual = Harboured individual
    SoldIndividual = Sold individual
    BoughtIndividual = Bought individual
    ReceivedIndividual = Received individual
    ControlledIndividual = Controlled individual
    Smuggler = Smuggler
    Abuser = Abuser
    Kidnapper = Kidnapper
    Exploiter = Exploiter
    Other = Other
    """,
)

VULNERABILITY = plain_list(
    "vulnerability",
    """
    Addiction = Addiction
    SocialGroup = Social group
    Discrimination = Discrimination
    Poverty = Poverty
    DisabilityAndPhysicalHealth = Disability and physical health
    MentalHealth = Mental health
    Migration = Migration
    Homelessness = Homelessness
    AbuseSocialMedia = Abuse - social media
    AbusePhysical = Abuse - physical
    Education = Education
    WorkEnvironment = Work environment
    """,
)

GENDER = CodeList(
    "gender",
    (
        Code("Feminine", "Feminine", ctdc=("Woman",), also=("female", "woman", "f")),
        Code("Masculine", "Masculine", ctdc=("Man",), also=("male", "man", "m")),
        Code("TransgenderFeminine", "Transgender Feminine"),
        Code("TransgenderMasculine", "Transgender Masculine"),
        Code("NonConforming", "Non-Conforming"),
        Code("NonSpecifiedUnknown", "Not Specified/Unknown"),
    ),
)

CASE_STATUS = plain_list(
    "case-status",
    """
    Active = Active
    FollowUp = Follow up
    Closed = Closed
    ClosedReferred = Closed referred
    """,
)

TRAFFICKING_STATUS = plain_list(
    "trafficking-status",
    """
    PossibleVictimOfTrafficking = Possible victim of trafficking
    ActualVictimOfTrafficking = Actual victim of trafficking
    NotAVictimOfTrafficking = Not a victim of trafficking
    """,
)

DECISION_MAKER = plain_list(
    "decision-maker",
    """
    Police = Police
    NGO = NGO
    CourtOrProsecution = Court or prosecution
    NonPoliceGovernmentalOrganization = Non-police governmental organization
    Other = Other
    """,
)

MARITAL_STATUS = plain_list(
    "marital-status",
    """
    Single = Single
    Married = Married
    Widowed = Widowed
    Divorced = Divorced
    Separated = Separated
    RegisteredPartnership = Registered Partnership
    """,
)

EDUCATION = plain_list(
    "education",
    """
    EarlyChildhoodEducation = Early Childhood Education
    PrimaryEducation = Primary Education
    LowerSecondaryEducation = Lower Secondary Education
    UpperSecondaryEducation = Upper Secondary Education
    PostSecondaryNonTertiaryEducation = Post-secondary Non-tertiary Education
    ShortCycleTertiaryEducation = Short-cycle Tertiary Education
    BachelorsOrEquivalentLevel = Bachelor's or Equivalent Level
    MastersOrEquivalentLevel = Master's or Equivalent Level
    DoctoralOrEquivalentLevel = Doctoral or Equivalent Level
    """,
)

DISPLACEMENT_REASON = plain_list(
    "displacement-reason",
    """
    ArmedConflict = Armed conflict
    Violence = Generalised violence
    Persecution = Persecution
    Disaster = Disaster or climate
    Eviction = Eviction
    Other = Other
    """,
)
"""Ours; HTCDS has no field for it. The causes are those of the IDMC's and UNHCR's figures."""
