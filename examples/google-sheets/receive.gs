/** Takes one answer and puts it into the first sheet, once, with a column for each field. Deploy it as a web app. */
// biome-ignore lint/correctness/noUnusedVariables: Google calls it
function doPost(request) {
  const lock = LockService.getScriptLock()
  lock.waitLock(20000)
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]
  const row = JSON.parse(request.postData.contents)
  const head = sheet.getLastColumn() ? sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] : []
  const known = sheet
    .getRange(1, 1, Math.max(1, sheet.getLastRow()), 1)
    .getValues()
    .some(([id]) => id === row.id)
  for (const name of Object.keys(row)) if (!head.includes(name)) head.push(name)
  sheet.getRange(1, 1, 1, head.length).setValues([head])
  const cell = (value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : (value ?? ''))
  if (!known) sheet.appendRow(head.map((name) => cell(row[name])))
  lock.releaseLock()
  return ContentService.createTextOutput('{}').setMimeType(ContentService.MimeType.JSON)
}
