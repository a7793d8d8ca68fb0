# What both jobs of the workflow Story know of an issue and of the branch that was made from it.
# Wanted in the environment: GH_TOKEN, GH_REPO (owner/name), MAIN (its first branch), NUMBER (the issue's),
# WORK (a folder for what is made here).
set -euo pipefail

STORY=story                # the label that the issue forms set
ACCEPTED=story-accepted    # the label that a maintainer sets: this text may become a proposal
CHANGED=story-changed      # the label that is set here: the text is another than the accepted one
BRANCH=story-$NUMBER
TOLD_IN="^told_in: ['\"]?$GH_REPO#$NUMBER['\"]?\$"
TRAILER="Story-Text: "     # in the commits that hold what was told, and nothing of an editor's

# Writes the issue as it is now to $WORK/issue.json, and says: told, withdrawn or gone.
look() {
  if ! gh api "repos/$GH_REPO/issues/$NUMBER" > "$WORK/issue.json" 2> "$WORK/look.txt"; then
    if ! grep -Eq 'HTTP (404|410)' "$WORK/look.txt"; then
      cat "$WORK/look.txt" >&2
      return 1
    fi
    echo gone
    return
  fi
  STORY=$STORY jq -r 'if (.repository_url | endswith("/repos/" + env.GH_REPO) | not) then "gone"
    elif .state == "open" and any(.labels[]; .name == env.STORY) and (.body // "" | test("\\S"))
    then "told" else "withdrawn" end' "$WORK/issue.json"
}

# The digest of an issue's title and text, as they stand in a file of JSON.
digest() { jq -j '.issue // . | .title, "\n", .body // ""' "$1" | sha256sum | cut -c 1-64; }

has_label() { NAME=$1 jq -e 'any(.labels[]; .name == env.NAME)' "$WORK/issue.json" > "$WORK/look.txt"; }

# Whether the issue's branch is there; one that was made by hand for something else is none.
has_branch() { [ -n "$(told_commit)" ] || [ -n "$(record_in "origin/$BRANCH")" ]; }

# The last commit on the branch that holds what was told.
told_commit() {
  if git rev-parse --quiet --verify "origin/$BRANCH^{commit}" > "$WORK/look.txt"; then
    git log -1 --format=%H --grep="^$TRAILER" "origin/$MAIN..origin/$BRANCH"
  fi
}

# The path of the issue's record in a commit; nothing where there is none.
record_in() {
  (git grep -lE "$TOLD_IN" "$1" -- 'stories/*/story.yml' 2> "$WORK/look.txt" || true) | sed -n '1s/^[^:]*://p'
}
