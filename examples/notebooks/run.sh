#!/usr/bin/env bash
# Executes the notebooks with the rapaio kernel.
#   run.sh           in place: run it after a notebook or the library has changed, and look at what changed
#   run.sh FOLDER    leaves the notebooks alone and writes executed copies to FOLDER
# Needs jupyter-nbconvert, and once before: mvn -q -Pnotebooks -DskipTests package (in the top folder).
set -euo pipefail
target=${1:-}
[ -z "$target" ] || { mkdir -p "$target"; target=$(cd "$target" && pwd); }
cd "$(dirname "${BASH_SOURCE[0]}")"

[ -d target/jars ] || { echo "There are no jars in examples/notebooks/target. Maybe run: mvn -q -Pnotebooks -DskipTests package" >&2; exit 2; }
# The one of the system comes first: its packages are those that belong together.
nbconvert=/usr/bin/jupyter-nbconvert
[ -x "$nbconvert" ] || nbconvert=$(command -v jupyter-nbconvert) || { echo "jupyter-nbconvert is missing." >&2; exit 2; }

export JUPYTER_PATH=$PWD/target/jupyter${JUPYTER_PATH:+:$JUPYTER_PATH}
if [ -n "${JAVA_HOME:-}" ]; then export PATH=$JAVA_HOME/bin:$PATH; fi

# Neither times nor versions are kept, so that the same notebook and library give the same file.
"$nbconvert" --log-level=ERROR --to notebook --execute \
  --ExecutePreprocessor.timeout=120 --ExecutePreprocessor.record_timing=False \
  --output-dir="${target:-target/executed}" [0-9]*.ipynb
"$(head -n 1 "$nbconvert" | cut -c 3- | awk '/^\/.*python/ { print $1; found = 1 } END { if (!found) print "python3" }')" - "${target:-target/executed}" "${target:-$PWD}" <<'END'
import json, pathlib, sys
executed, target = map(pathlib.Path, sys.argv[1:])
for path in sorted(executed.glob("*.ipynb")):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    language = notebook["metadata"]["language_info"]
    notebook["metadata"]["language_info"] = {key: language[key] for key in ("file_extension", "mimetype", "name") if key in language}
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (target / path.name).write_text(text, encoding="utf-8")
END
