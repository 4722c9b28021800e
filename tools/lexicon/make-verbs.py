#!/usr/bin/env python3
"""Makes the compact verb lexicon from the conjugations of the npm package french-verbs-lefff.

usage: make-verbs.py node_modules/french-verbs-lefff/dist/conjugations.json > src/CauseCommune.Minutes/Lexicon/verbs.txt

A verb is a stem (what all its forms share) and the number of a paradigm (the endings that follow the stem,
each with its tenses and persons). Verbs that are conjugated alike share a paradigm.
  # paradigms, one a line:   ending=codes ending=codes ...      codes: tense letter and person 0-5 (je, tu, il, nous, vous, ils)
  # verbs, one a line:       stem TAB number
Tenses: P present, F future, I imperfect, C conditional, S subjunctive, J simple past, Y imperative, K past participle,
G present participle, W infinitive. The imperfect subjunctive is left out: minutes do not use it.
Standard library only.
"""
import json
import os
import sys
import unicodedata

TENSES = "PFICSJYKGW"


def forms(verb):
    for tense in TENSES:
        for person, form in enumerate(verb.get(tense, [])):
            if form and form != "NA":
                yield unicodedata.normalize("NFC", form).lower(), tense + (str(person) if tense not in "KGW" else "")


def main():
    conjugations = json.load(open(sys.argv[1], encoding="utf-8"))
    paradigms, verbs = {}, {}
    for lemma, verb in conjugations.items():
        found = list(forms(verb))
        if not found or not verb.get("W") or any(" " in form for form, _ in found):
            continue
        stem = os.path.commonprefix([form for form, _ in found])
        endings = {}
        for form, code in found:
            codes = endings.setdefault(form[len(stem):], [])
            if code not in codes:
                codes.append(code)
        paradigm = " ".join(f"{ending}={','.join(codes)}" for ending, codes in sorted(endings.items()))
        number = paradigms.setdefault(paradigm, len(paradigms))
        verbs.setdefault((stem, number), lemma)
    print("# Made by tools/lexicon/make-verbs.py from french-verbs-lefff; see LICENSE-verbs.txt.")
    print("# paradigms")
    for paradigm in paradigms:
        print(paradigm)
    print("# verbs")
    for stem, number in sorted(verbs):
        print(f"{stem}\t{number}")


main()
