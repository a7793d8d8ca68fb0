# Takes back what was made of an issue: proposal, branch, what was built of it.

proposals() {
  gh pr list --head "$BRANCH" --state "$1" --json number,isCrossRepository,headRefOid \
    --jq ".[] | select(.isCrossRepository | not) | .$2"
}

is_merged() { [ -n "$(proposals merged number)" ]; }

is_open() { [ -n "$(proposals open number)" ]; }

take_back() {
  local id
  proposals open number | while read -r id; do gh pr close "$id"; done
  if has_branch; then
    git push --quiet "$remote" --delete "refs/heads/$BRANCH"
    git update-ref -d "refs/remotes/origin/$BRANCH"
  fi
  gh api --paginate "repos/$GH_REPO/actions/runs?branch=$BRANCH" --jq \
    '.workflow_runs[] | select(.head_repository.full_name == env.GH_REPO and .status != "completed") | .id' |
    while read -r id; do gh api --silent --method POST "repos/$GH_REPO/actions/runs/$id/cancel" || true; done
  BRANCH=$BRANCH gh api --paginate "repos/$GH_REPO/actions/artifacts" --jq '.artifacts[]
    | select(.name == env.BRANCH or (.workflow_run.head_branch == env.BRANCH
      and .workflow_run.head_repository_id == .workflow_run.repository_id)) | .id' |
    while read -r id; do gh api --silent --method DELETE "repos/$GH_REPO/actions/artifacts/$id"; done
}

# Called with what has become of the issue: withdrawn, or gone.
withdraw() {
  if is_merged; then
    # a proposal that is taken over closes its issue
    [ "$1" = gone ] || [ "$ACTION" = closed ] || { notice in-handbook > "$WORK/notice.md"; finish; }
    return
  fi
  take_back
  if [ "$1" = withdrawn ]; then
    drop_label "$ACCEPTED"
    drop_label "$CHANGED"
    notice withdrawn > "$WORK/notice.md"
    finish
  fi
}

finish() {
  { echo "$MARKER -->"; cat "$WORK/notice.md"; } > "$WORK/answer.md"
  answer "$WORK/answer.md"
}
