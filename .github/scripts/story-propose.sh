# Puts an accepted story on its branch, and proposes it.

# The digest of the text that was accepted last; nothing where there is none.
accepted_text() {
  local told
  told=$(told_commit)
  [ -z "$told" ] || git log -1 --format='%(trailers:key=Story-Text,valueonly)' "$told" | sed -n 1p
}

# Makes the branch, or merges the new text into it as git merges: an editor's words are never overwritten.
propose() {
  local place told
  told=$(told_commit)
  place=$(cat "$HANDOVER/place")
  if has_branch; then
    place=$([ -z "$told" ] || record_in "$told")
    if [ -z "$place" ]; then
      stuck
      return
    fi
    git switch --quiet --detach "$told"
  fi
  if ! [[ $place =~ ^stories/[a-z][a-z0-9-]*/story\.yml$ ]] || [ -L "$HANDOVER/story.yml" ]; then
    echo "what was handed over is no story" >&2
    exit 1
  fi
  mkdir -p "${place%/*}"
  cp "$HANDOVER/story.yml" "$place"
  git add "$place"
  git commit --quiet --allow-empty -m "Story told in issue $NUMBER" -m "$TRAILER$text"
  if [ -n "$told" ]; then
    told=$(git rev-parse HEAD)
    git switch --quiet --detach "origin/$BRANCH"
    if ! git merge --quiet -m "Story told anew in issue $NUMBER" "$told"; then
      git merge --abort
      stuck
      return
    fi
  fi
  git push --quiet "$remote" "HEAD:refs/heads/$BRANCH"
  git update-ref "refs/remotes/origin/$BRANCH" HEAD
  drop_label "$CHANGED"
}

# The same lines were changed on the branch: a person has to choose.
stuck() {
  void
  notice by-hand >> "$WORK/answer.md"
}

# Starts Check on the branch as it stands, if it has not run there: what a workflow pushes starts none.
start_check() {
  local runs
  runs=$(gh api "repos/$GH_REPO/actions/workflows/check.yml/runs?head_sha=$(git rev-parse "origin/$BRANCH")" \
    --jq .total_count)
  [ "$runs" != 0 ] || gh workflow run check.yml --ref "$BRANCH"
}

# Opens the proposal where there is none of the branch as it stands.
open_proposal() {
  if ! is_open && ! proposals all headRefOid | grep -qxF "$(git rev-parse "origin/$BRANCH")"; then
    gh pr create --head "$BRANCH" --title "Story told in issue $NUMBER" --body "Closes #$NUMBER"
  fi
}
