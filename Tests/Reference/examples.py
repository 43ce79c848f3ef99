"""Writes a test for every example in the doc comments of NumericalCore.

Run from the root of the project: python3 Tests/Reference/examples.py

Each block marked swift becomes a test. A result in a comment behind an expression, or on
the line after it, becomes an expectation, compared to the digits that are printed; what
follows it behind a comma is talk. Results in quotes are of the machine and not compared.
"""

import pathlib
import re

SOURCES = pathlib.Path("Sources/NumericalCore")
TESTS = pathlib.Path("Tests/NumericalCoreTests/Examples")


def blocks(path):
    """The examples of a file, as lines."""
    block = None
    for line in path.read_text().split("\n"):
        comment = re.match(r" */// ?(.*)", line)
        text = comment.group(1) if comment else None
        if text is not None and text.strip() == "```swift":
            block = []
        elif block is not None and (text is None or text.strip() == "```"):
            yield block
            block = None
        elif block is not None:
            block.append(text)


def statements(lines):
    """Statements as lists of lines, each with the comment behind it."""
    found, current, depth = [], [], 0
    for line in lines:
        code, _, comment = line.partition("//")
        code, comment = code.rstrip(), comment.strip()
        if not code:
            # A result may stand below its expression.
            if found and not depth and not found[-1][1]:
                found[-1] = (found[-1][0], comment)
            continue
        if not depth and re.match(r" *(\.|==)", code) and found:
            current = found.pop()[0]
        current.append(code)
        depth += sum(code.count(c) for c in "([{") - sum(code.count(c) for c in ")]}")
        if not depth:
            found.append((current, comment))
            current = []
    return found


def result(comment):
    """The result that a comment states, or None."""
    if comment.startswith("["):
        return comment[: comment.index("]") + 1]
    text = comment.split(",")[0].strip()
    return text if re.match(r"(-?[0-9]|true|[0-9a-f]{8} )", text) else None


def test(path, number, lines):
    body = []
    for code, comment in statements(lines):
        expected = result(comment)
        declares = re.match(r"(let|var|struct|for|func) ", code[0])
        if expected is None or declares:
            body += code
            continue
        attempt = "try " if code[0].startswith("try ") else ""
        first = code[0].removeprefix("try ")
        code = [attempt + "expectShown(", "  " + first] + ["  " + line for line in code[1:]]
        code[-1] += ","
        code += [f'  as: "{expected}")']
        body += code
    if not any("expectShown" in line for line in body):
        return None
    name = f"{path.stem}, example {number}"
    return [f"  @Test func `{name.replace('+', ' ')}`() throws {{"] + [
        "    " + line for line in body
    ] + ["  }"]


def main():
    TESTS.mkdir(exist_ok=True)
    for folder in sorted(p for p in SOURCES.iterdir() if p.is_dir()):
        tests = [
            found
            for path in sorted(folder.glob("*.swift"))
            for number, lines in enumerate(blocks(path), 1)
            if (found := test(path, number, lines))
        ]
        if not tests:
            continue
        text = ["// Made by Tests/Reference/examples.py from the doc comments.", ""]
        text += ["import NumericalCore", "import Synchronization", "import Testing", ""]
        text += [f"struct {folder.name}Examples {{"]
        text += ["\n\n".join("\n".join(lines) for lines in tests), "}", ""]
        (TESTS / f"{folder.name}Examples.swift").write_text("\n".join(text))


main()
