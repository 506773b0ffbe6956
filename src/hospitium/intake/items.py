# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The tree between cells and a Case: objects with the values that belong to them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Item:
    """One object of a case while it is put together; the root's kind is ``case``.

    Args:
        kind: item kind of its targets (``document``, ``incident`` ...).
        label: tells the objects of a kind apart.
        values: target name -> canonical values in the order they came; never in a repr.
        denied: pairs of code list and code that the source says no to.
        items: objects that belong to this one.
    """

    kind: str
    label: str = ""
    values: dict[str, list[object]] = field(default_factory=dict, repr=False)
    denied: set[tuple[str, str]] = field(default_factory=set, repr=False)
    items: list[Item] = field(default_factory=list)

    def child(self, kind: str, label: str) -> Item:
        """Return the child object of that kind and label, made where there is none."""
        for item in self.items:
            if item.kind == kind and item.label == label:
                return item
        made = Item(kind, label)
        self.items.append(made)
        return made

    def add(self, target: str, *values: object) -> Item:
        """Add values to a target; nothing for None and empty text. Returns itself."""
        said = [value for value in values if value is not None and value != ""]
        if said:
            self.values.setdefault(target, []).extend(said)
        return self

    def children(self, kind: str) -> list[Item]:
        """The child objects of one kind, in order."""
        return [item for item in self.items if item.kind == kind]

    def texts(self, target: str) -> tuple[str, ...]:
        """The values of a target that are text, each once, in order."""
        return tuple(dict.fromkeys(v for v in self.values.get(target, ()) if isinstance(v, str)))

    def text(self, target: str) -> str:
        """The texts of a target joined by blanks; empty where there are none."""
        return " ".join(v for v in self.values.get(target, ()) if isinstance(v, str))

    def first(self, target: str) -> object:
        """The first value of a target, None where there is none."""
        values = self.values.get(target)
        return values[0] if values else None

    def is_empty(self) -> bool:
        """Whether nothing was said here or below."""
        return not self.values and not self.denied and all(item.is_empty() for item in self.items)
