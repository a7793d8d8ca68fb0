#!/usr/bin/env bash
# Reads the issue's text, and hands over the answer, the text's digest and, if a maintainer has just accepted
# it, the record. It writes nothing anywhere else. Wanted beside what story.sh wants: ACTION, LABEL.
. "${BASH_SOURCE%/*}/story.sh"

mkdir -p "$WORK/handover"
digest "$WORK/issue.json" > "$WORK/handover/text"
jq '{issue: ., repository: {full_name: env.GH_REPO}}' "$WORK/issue.json" > "$WORK/event.json"

accepting=$([ "$ACTION $LABEL" = "labeled $ACCEPTED" ] && echo yes || echo no)
told=$(told_commit)
if [ "$accepting" = no ] && [ -n "$told" ]; then
  # beside what was accepted before, the command names the answers that have changed
  git checkout --quiet "$told" -- "$(record_in "$told")"
fi
.venv/bin/handbook new story --from-issue "$WORK/event.json" --answer "$WORK/handover/answer.md" \
  > "$WORK/handover/place" || [ $? = 1 ]
place=$(cat "$WORK/handover/place")
if [ "$accepting" = yes ] && [ -n "$place" ] && ! git ls-files --error-unmatch "$place" > "$WORK/look.txt" 2>&1; then
  cp "$place" "$WORK/handover/story.yml"
fi
