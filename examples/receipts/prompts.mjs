// Writes the definitions for EARSHOT_PROMPTS: the page of the receipt, with the question about the draw.
import { receiptEntry } from '@earshot/presets/receipt-entry'
import { withDraw } from '@earshot/presets/with-draw'

console.log(JSON.stringify({ prompts: [withDraw(receiptEntry)] }, null, 2))
