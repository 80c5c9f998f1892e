#!/usr/bin/env bash
# Executes the notebooks with the rapaio kernel.
#   run.sh           in place: run it after a notebook or the library has changed, and look at what changed
#   run.sh FOLDER    leaves the notebooks alone and writes executed copies to FOLDER
# Needs jupyter-nbconvert, and once before: mvn -q -Pnotebooks -DskipTests package (in the top folder).
set -euo pipefail
target=${1:-}
[ -z "$target" ] || { mkdir -p "$target"; target=$(cd "$target" && pwd); }
cd "$(dirname "${BASH_SOURCE[0]}")"

if [ ! -d target/jars ]; then
  echo "There are no jars in examples/notebooks/target. Maybe run: mvn -q -Pnotebooks -DskipTests package" >&2
  exit 2
fi
# The one of the system comes first: its packages are those that belong together.
nbconvert=/usr/bin/jupyter-nbconvert
[ -x "$nbconvert" ] || nbconvert=$(command -v jupyter-nbconvert) || { echo "jupyter-nbconvert is missing." >&2; exit 2; }

export JUPYTER_PATH=$PWD/target/jupyter${JUPYTER_PATH:+:$JUPYTER_PATH}
if [ -n "${JAVA_HOME:-}" ]; then export PATH=$JAVA_HOME/bin:$PATH; fi

executed=$PWD/target/executed
log=$PWD/target/executed.log
rm -rf "$executed"
mkdir -p "$executed"

# execute NOTEBOOK: on a busy machine the kernel sometimes starts and then hears nothing, so a start is tried again.
execute() {
  local try
  for try in 1 2 3 4; do
    if "$nbconvert" --to notebook --execute --output-dir="$executed" \
      --ExecutePreprocessor.startup_timeout=20 --ExecutePreprocessor.timeout=120 \
      --ExecutePreprocessor.record_timing=False "$1" >"$log" 2>&1; then
      return 0
    fi
    grep -q "Kernel didn't respond" "$log" || break
    echo "The kernel did not answer, try $try." >&2
  done
  tail -n 40 "$log" >&2
  return 1
}

for notebook in [0-9]*.ipynb; do
  execute "$notebook"
done

# Neither versions nor paths of this machine are kept, so that the same notebook and library give the same file.
python3 - "$executed" "${target:-$PWD}" <<'END'
import json, pathlib, sys

executed, target = map(pathlib.Path, sys.argv[1:])
for path in sorted(executed.glob("[0-9]*.ipynb")):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["metadata"]["language_info"] = {"file_extension": ".java", "mimetype": "text/x-java-source", "name": "java"}
    for cell in notebook["cells"]:
        # A magic line that names jars reports where it found them.
        if "".join(cell["source"]).startswith("%"):
            cell["outputs"] = []
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (target / path.name).write_text(text, encoding="utf-8")
END
