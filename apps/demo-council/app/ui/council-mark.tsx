/** A council's mark in this demonstration: a guildhall's front; a real council brings its logo. */
export function CouncilMark() {
  return (
    <svg className="council-header__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M16 2 3 10v3h26v-3zM5 15v11h4V15zm9 0v11h4V15zm9 0v11h4V15zM3 28v2h26v-2z"
      />
    </svg>
  )
}
