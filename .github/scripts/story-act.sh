#!/usr/bin/env bash
# Brings branch, proposal, labels and answer into line with the issue as it is now. Only git and gh run here.
# Wanted beside what story.sh wants: ACTION, LABEL, GITHUB_EVENT_PATH, GITHUB_SERVER_URL.
here=${BASH_SOURCE%/*}
. "$here/story.sh"
. "$here/story-withdraw.sh"
. "$here/story-propose.sh"

HANDOVER=$WORK/handover
MARKER='<!-- handbook: story' # begins the one comment that is changed and not repeated
export GIT_AUTHOR_NAME='github-actions[bot]' GIT_COMMITTER_NAME='github-actions[bot]'
export GIT_AUTHOR_EMAIL=41898282+github-actions[bot]@users.noreply.github.com
export GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
remote="https://x-access-token:$GH_TOKEN@${GITHUB_SERVER_URL#https://}/$GH_REPO"

# A notice in the language of the story, or in all where nobody knows it.
notice() {
  local language=
  [ ! -f "$HANDOVER/answer.md" ] || language=$(sed -n "1s/^$MARKER \([a-z-]*\) -->$/\1/p" "$HANDOVER/answer.md")
  for file in "$here/../story-answers/$1-"${language:-*}.md; do
    echo
    cat "$file"
  done
}

# The one comment in which the story is answered; `.id` or `.body` of it.
posted() {
  MARKER=$MARKER FIELD=$1 gh api --paginate "repos/$GH_REPO/issues/$NUMBER/comments" --jq \
    '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith(env.MARKER))) | .[env.FIELD]'
}

answer() {
  local id
  id=$(posted id | sed -n 1p)
  head -c 60000 "$1" > "$WORK/body.md"
  if [ -n "$id" ]; then
    gh api --silent --method PATCH "repos/$GH_REPO/issues/comments/$id" --field "body=@$WORK/body.md"
  else
    gh api --silent --method POST "repos/$GH_REPO/issues/$NUMBER/comments" --field "body=@$WORK/body.md"
  fi
}

drop_label() { ! has_label "$1" || gh api --silent --method DELETE "repos/$GH_REPO/issues/$NUMBER/labels/$1"; }

# Whether a maintainer has just accepted this very text, and had an answer to it before her.
is_accepted_now() {
  [ "$ACTION $LABEL" = "labeled $ACCEPTED" ] && [ -f "$HANDOVER/story.yml" ] &&
    [ "$(digest "$GITHUB_EVENT_PATH")" = "$text" ] && posted body | grep -qxF "<!-- text $text -->"
}

void() {
  drop_label "$ACCEPTED"
  if has_branch; then
    gh label create "$CHANGED" --force --description "The text is another than the accepted one" --color d4c5f9
    gh api --silent --method POST "repos/$GH_REPO/issues/$NUMBER/labels" --raw-field "labels[]=$CHANGED"
  fi
  notice changed >> "$WORK/answer.md"
}

standing=$(look)
if [ "$standing" != told ]; then
  withdraw "$standing"
  exit
fi
text=$(digest "$WORK/issue.json")
if [ ! -f "$HANDOVER/text" ] || [ "$(cat "$HANDOVER/text")" != "$text" ]; then
  exit # it has changed since it was read: another run reads it
fi
cp "$HANDOVER/answer.md" "$WORK/answer.md"
if ! has_label "$ACCEPTED" && ! has_label "$CHANGED"; then
  if has_branch && ! is_merged; then
    take_back
    notice withdrawn >> "$WORK/answer.md"
  fi
elif has_label "$ACCEPTED" && [ "$(accepted_text)" != "$text" ]; then
  if is_accepted_now; then
    propose
  else
    void
  fi
fi
if has_branch && [ "$(accepted_text)" = "$text" ]; then
  open_proposal
  ! is_open || start_check
  ! is_open || notice proposed >> "$WORK/answer.md"
fi
printf '\n<!-- text %s -->\n' "$text" >> "$WORK/answer.md"
answer "$WORK/answer.md"
