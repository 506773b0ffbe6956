# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Write a simulation as the files that several members might export: CSV, each its own shape."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hospitium.linkage.simulation.error_model import PRESETS
from hospitium.linkage.simulation.languages import LANGUAGES
from hospitium.linkage.simulation.simulate import SimulatedRecord, Simulation, simulate
from hospitium.model.dates import PartialDate
from hospitium.model.errors import BadInput, Refused, Unavailable
from hospitium.model.incident import Incident
from hospitium.model.person import NameKind, PersonName, Sex
from hospitium.node.progress import Progress

Cells = Callable[[SimulatedRecord], str]


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of organisation's export looks.

    Args:
        delimiter: between cells.
        encoding: Python's name of it; ``utf-8-sig`` is what spreadsheets write.
        day_first: separator of day, month and year in this order; empty for ISO 8601.
        family_first: order in the column of the whole name.
        sexes: words for female, male and unknown.
        alpha_2: nationalities as two letters instead of three.
        columns: header and what stands under it, a key of ``CELLS``.
    """

    delimiter: str
    encoding: str
    day_first: str
    family_first: bool
    sexes: tuple[str, str, str]
    alpha_2: bool
    columns: tuple[tuple[str, str], ...]


SHAPES = (
    Shape(",", "utf-8", "", False, ("f", "m", ""), False, (
        ("id", "id"), ("given_names", "given"), ("family_name", "family"),
        ("other_names", "alias"), ("date_of_birth", "birth"), ("sex", "sex"),
        ("nationality", "nationality"), ("phone", "phone"), ("document_number", "document"),
        ("place_of_birth", "birth_place"), ("recruiter_phone", "recruiter_phone"),
        ("vehicle_plate", "plate"), ("employer_name", "employer"),
    )),
    Shape(";", "utf-8-sig", ".", True, ("weiblich", "männlich", "unbekannt"), False, (
        ("Aktenzeichen", "id"), ("Name, Vorname", "full"), ("Geburtsdatum", "birth"),
        ("Geschlecht", "sex"), ("Staatsangehörigkeit", "nationality"),
        ("Telefonnummer", "phone"), ("Passnummer", "document"), ("Geburtsort", "birth_place"),
        ("Kennzeichen", "plate"), ("Arbeitgeber", "employer"),
    )),
    Shape(";", "utf-8", "/", True, ("F", "M", ""), True, (
        ("Dossier", "id"), ("Nom de famille", "family"), ("Prénom", "given"),
        ("Patronyme", "patronymic"), ("Nom de naissance", "birth_name"),
        ("Date de naissance", "birth"), ("Sexe", "sex"), ("Nationalité", "nationality"),
        ("Téléphone", "phone"), ("Passeport", "document"),
        ("Téléphone du recruteur", "recruiter_phone"), ("Employeur", "employer"),
    )),
    Shape("\t", "utf-8", "/", False, ("female", "male", "unknown"), False, (
        ("Case no", "id"), ("Full name", "full"), ("DOB", "birth"), ("Gender", "sex"),
        ("Citizenship", "nationality"), ("Mobile", "phone"), ("Passport no", "document"),
        ("City", "locality"), ("Employer", "employer"),
    )),
)  # fmt: skip
"""Members take these shapes in turn."""

_ALPHA_2 = {one.country: one.region for one in LANGUAGES.values()}
_WITHOUT_SPACES = frozenset({"han"})


@dataclass(frozen=True, slots=True)
class Request:
    """What to simulate; see ``linkage.simulation.simulate`` for the meaning of each."""

    people: int
    members: int
    languages: tuple[str, ...]
    overlap: float
    errors: str
    seed: int


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: file names with their number of rows, and the counts of the truth."""

    folder: Path
    files: tuple[tuple[str, int], ...]
    true_pairs: int
    duplicates: int


def write_simulation(request: Request, folder: Path, *, force: bool, progress: Progress) -> Written:
    """Make a simulation and write ``a.csv``, ``b.csv``, ... and ``truth.csv`` into a folder.

    All files are written beside the folder first and moved in when they are whole, so that a
    fault leaves the folder as it was.

    Args:
        force: replace files of these names; others in the folder are left alone.

    Raises:
        BadInput: ``errors-unknown`` and those of ``simulate``.
        Refused: ``file-exists``.
        Unavailable: ``folder-unwritable``.
    """
    if request.errors not in PRESETS:
        raise BadInput(
            "errors-unknown", "there is no such set of error rates", hint=", ".join(PRESETS)
        )
    names = [f"{chr(ord('a') + member)}.csv" for member in range(request.members)]
    wanted = [*names, "truth.csv"]
    there = [name for name in wanted if (folder / name).exists()]
    if there and not force:
        raise Refused(
            "file-exists",
            f"the folder has {there[0]} already",
            hint="choose another --out, or --force to replace the files of these names",
            file=there[0],
        )
    progress.stage("people", request.people * request.members)
    made = simulate(
        request.people,
        request.members,
        request.languages,
        request.overlap,
        rng=np.random.default_rng(request.seed),
        errors=PRESETS[request.errors](),
        watch=progress.advance,
    )
    progress.stage("files", len(wanted))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=".simulate-", dir=folder))
    except OSError as fault:
        raise Unavailable(
            "folder-unwritable", "the folder can't be made or written to", hint="choose another"
        ) from fault
    try:
        for name, records, shape in zip(names, made.members, shapes(request.members), strict=True):
            _write_member(draft / name, records, shape)
            progress.advance()
        pairs = _write_truth(draft / "truth.csv", made)
        progress.advance()
        for name in wanted:
            (draft / name).replace(folder / name)
    except OSError as fault:
        raise Unavailable(
            "folder-unwritable", "the files can't be written", hint="is there room on the disk?"
        ) from fault
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    rows = [(name, len(records)) for name, records in zip(names, made.members, strict=True)]
    return Written(folder, (*rows, ("truth.csv", pairs)), pairs, made.duplicates())


def shapes(members: int) -> Sequence[Shape]:
    """Shape of each member's file."""
    return [SHAPES[member % len(SHAPES)] for member in range(members)]


def _write_member(path: Path, records: Sequence[SimulatedRecord], shape: Shape) -> None:
    cells = _cells(shape)
    with path.open("w", encoding=shape.encoding, newline="") as file:
        writer = csv.writer(file, delimiter=shape.delimiter, lineterminator="\n")
        writer.writerow([header for header, _ in shape.columns])
        for record in records:
            writer.writerow([cells[key](record) for _, key in shape.columns])


def _write_truth(path: Path, made: Simulation) -> int:
    pairs = made.truth()
    two = len(made.members) == 2
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["a", "b"] if two else ["file_a", "a", "file_b", "b"])
        for member, row, other, other_row in sorted(pairs):
            first, second = made.members[member][row].id, made.members[other][other_row].id
            writer.writerow([first, second] if two else [member, first, other, second])
    return len(pairs)


def _cells(shape: Shape) -> Mapping[str, Cells]:
    return {
        "id": lambda record: record.id,
        "given": lambda record: _name(record).given,
        "family": lambda record: _name(record).family,
        "patronymic": lambda record: _name(record).patronymic,
        "full": lambda record: _whole(_name(record), record, shape),
        "alias": lambda record: _second_name(record, shape, NameKind.ALIAS, NameKind.BIRTH),
        "birth_name": _second_family,
        "birth": lambda record: _date(record.person.birth.reveal(), shape),
        "sex": lambda record: _sex(record.person.sex.reveal(), shape),
        "nationality": lambda record: _country(record.person.nationalities.reveal(), shape),
        "phone": lambda record: _first(record.person.phones.reveal()),
        "document": _document,
        "birth_place": _town,
        "locality": _locality,
        "recruiter_phone": lambda record: _first(_incident(record).phones.reveal()),
        "plate": _plate,
        "employer": _employer,
    }


def _first(values: tuple[str, ...]) -> str:
    return values[0] if values else ""


def _name(record: SimulatedRecord) -> PersonName:
    return record.person.names.reveal()[0]


def _whole(name: PersonName, record: SimulatedRecord, shape: Shape) -> str:
    parts = [name.given, name.patronymic, name.family]
    if shape.family_first or record.script in _WITHOUT_SPACES:
        parts = [name.family, name.given, name.patronymic]
    joint = "" if record.script in _WITHOUT_SPACES else " "
    return joint.join(part for part in parts if part)


def _second_name(record: SimulatedRecord, shape: Shape, *kinds: NameKind) -> str:
    for name in record.person.names.reveal()[1:]:
        if name.kind in kinds:
            return _whole(name, record, shape)
    return ""


def _second_family(record: SimulatedRecord) -> str:
    for name in record.person.names.reveal()[1:]:
        if name.kind is NameKind.BIRTH:
            return name.family
    return ""


def _date(date: PartialDate | None, shape: Shape) -> str:
    if date is None:
        return ""
    if not shape.day_first:
        return str(date)
    return shape.day_first.join(reversed(str(date).split("-")))


def _sex(sex: Sex, shape: Shape) -> str:
    female, male, unknown = shape.sexes
    return {Sex.FEMALE: female, Sex.MALE: male}.get(sex, unknown)


def _country(countries: tuple[str, ...], shape: Shape) -> str:
    country = _first(countries)
    return _ALPHA_2.get(country, country) if shape.alpha_2 else country


def _document(record: SimulatedRecord) -> str:
    documents = record.person.documents.reveal()
    return documents[0].number if documents else ""


def _town(record: SimulatedRecord) -> str:
    place = record.person.birth_place.reveal()
    return place.locality if place else ""


def _locality(record: SimulatedRecord) -> str:
    addresses = record.person.addresses.reveal()
    return addresses[0].locality if addresses else ""


def _incident(record: SimulatedRecord) -> Incident:
    return record.case.incidents[0] if record.case.incidents else Incident()


def _plate(record: SimulatedRecord) -> str:
    vehicles = _incident(record).vehicles.reveal()
    return vehicles[0].plate if vehicles else ""


def _employer(record: SimulatedRecord) -> str:
    employers = _incident(record).employers.reveal()
    return employers[0].name if employers else ""
