/** Attributes that HTML itself gives a meaning on every element. */
export const htmlOwn: RegExp =
  /^(id|class|style|slot|hidden|title|lang|dir|role|tabindex|part|is|nonce|translate|data-.*|aria-.*|on.*|xmlns.*)$/
