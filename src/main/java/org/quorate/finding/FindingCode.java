package org.quorate.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The catalogue of findings. Each code has the rule it comes from (model.md section 3), a severity, the sentence a provider
 * reads, what was expected, and how to fix it. Places in braces are filled with the finding's arguments of that name. The
 * catalogue is printed in docs/FINDINGS.md, which is generated from it.
 */
public enum FindingCode {
    // The file
    FILE_EMPTY(
            "F01",
            Severity.CRITICAL,
            "The file holds nothing at all.",
            "A workbook with the return in it.",
            "Save the workbook again and send it once more; check its size before you send it."),
    FILE_UNREADABLE(
            "F01",
            Severity.CRITICAL,
            "The file cannot be opened as an Excel workbook: {seen}.",
            "An Excel workbook (.xlsx or .xlsm) that opens in Excel.",
            "Open the workbook in Excel, save it as \"Excel Workbook (*.xlsx)\" and send that file."),
    FILE_TYPE_UNSUPPORTED(
            "F01",
            Severity.CRITICAL,
            "The file is {seen}, which is not taken.",
            "An Excel workbook (.xlsx or .xlsm).",
            "{remedy}"),
    FILE_ENCRYPTED(
            "F01",
            Severity.CRITICAL,
            "The workbook is protected with a password and cannot be opened.",
            "A workbook without a password.",
            "In Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save and send again."),
    PASSWORD_WRONG(
            "F01",
            Severity.CRITICAL,
            "The workbook is protected with a password that is none of those that were tried: {seen}.",
            "A workbook without a password, or with the one that was agreed.",
            "Send the workbook without a password, or with the one that was agreed; whoever runs the program can name another"
                    + " place of a password."),
    FILE_DECRYPTED(
            "F01",
            Severity.INFO,
            "The workbook is protected with a password and was opened with {how}.",
            "A workbook without a password, or with the one that was agreed.",
            "Nothing needs to be done."),
    FILE_OVER_LIMIT(
            "F03",
            Severity.CRITICAL,
            "The workbook is larger than is taken: {limit} is {seen}, at most {allowed} is allowed.",
            "At most {allowed} ({limit}).",
            "Remove pictures and unused sheets, or copy the return into a fresh template, and send that; whoever runs the"
                    + " program can allow more by the limit {setting}."),
    SHEET_OVER_LIMIT(
            "F03",
            Severity.CRITICAL,
            "The file has more than a sheet of Excel can hold: {limit} is more than {allowed}.",
            "At most {allowed} ({limit}).",
            "Delete what is not part of the return, or split the table, and send that."),
    FILE_UNSAFE(
            "F03",
            Severity.CRITICAL,
            "The file is built in a way that is not safe to open: {seen}.",
            "A workbook as Excel saves it.",
            "Copy the return into a fresh template in Excel and send that."),
    MACROS_IGNORED(
            "F02",
            Severity.INFO,
            "The workbook contains macros; they were not run and nothing was taken from them.",
            "A workbook without macros (.xlsx).",
            "Nothing needs to be done; to be rid of this note, save as \"Excel Workbook (*.xlsx)\"."),
    SHEET_HIDDEN(
            "F04",
            Severity.WARNING,
            "The sheet is hidden and holds {rows}.",
            "No hidden sheets.",
            "Unhide the sheet, or delete it if it is not part of the return."),
    HIDDEN_CELLS(
            "F04",
            Severity.WARNING,
            "The sheet has {seen} in hidden rows or columns, the first in {cell}.",
            "No hidden rows or columns with anything in them.",
            "Unhide the rows and columns, or delete them if they are not part of the return."),
    EXTERNAL_LINKS(
            "F02",
            Severity.WARNING,
            "The workbook takes values from other files; no other file was opened, and the values it last had were read.",
            "Values that stand in the workbook itself.",
            "In Excel choose Data, Edit Links, Break Link, check the values, save and send again."),
    EMBEDDED_OBJECTS(
            "F02",
            Severity.WARNING,
            "The workbook has other files embedded in it; nothing was taken from them.",
            "Nothing embedded.",
            "Put what matters into the cells of the return, and delete the embedded files."),
    EXTERNAL_CONTENT(
            "F02",
            Severity.WARNING,
            "The workbook shows {seen} from outside it; nothing was fetched.",
            "Everything inside the workbook.",
            "Put into the cells of the return what counts, and delete what the workbook only refers to."),
    FORMULAS_FETCH(
            "F02",
            Severity.WARNING,
            "The workbook has {seen} with a formula that fetches something from the web or another program, the first in {cell}"
                    + " of sheet \"{sheet}\"; nothing was fetched, and the value it last had was read.",
            "Values that stand in the workbook itself.",
            "Put the value in place of the formula."),
    FORMULA_LIKE_TEXT(
            "F25",
            Severity.WARNING,
            "The workbook has {seen} with text that a program could take for a formula, the first in {cell} of sheet \"{sheet}\";"
                    + " it was kept as text and is written out as text.",
            "Text that does not begin like a formula.",
            "Take away the sign at the beginning of the text."),
    DIRECTION_CHARACTERS(
            "F05",
            Severity.WARNING,
            "The workbook has {seen} with invisible characters that turn text around, the first in {cell} of sheet \"{sheet}\";"
                    + " what is read is not what a person sees.",
            "Text without such characters.",
            "Type the text anew."),
    NHS_NUMBER_SUSPECTED(
            "F06",
            Severity.CRITICAL,
            "{count} to hold the NHS number of a patient; nothing of the workbook was taken.",
            "No data about any person.",
            "Delete the number and whatever else says who the patient is, save under a new name, and send that; tell your"
                    + " information governance lead that it was sent."),
    PERSONAL_DATA_SUSPECTED(
            "F07",
            Severity.ERROR,
            "{count} to hold {what}; it was masked.",
            "No data about any person.",
            "Delete it, save under a new name, and send that; tell your information governance lead that it was sent."),
    TEXT_BEYOND_A_CELL(
            "V08",
            Severity.INFO,
            "The workbook has {seen} with more text than a cell of Excel can hold (32,767 characters), the first in {cell} of"
                    + " sheet \"{sheet}\"; it was read whole.",
            "At most 32,767 characters.",
            "Shorten the text, for Excel does not show all of it."),
    CELL_FAR_AWAY(
            "F20",
            Severity.INFO,
            "The sheet has a filled cell far from all the others, in {cell}.",
            "No filled cells far away from the return.",
            "Look whether something was typed there by mistake, and delete it."),
    SHEET_ENDS_FAR_BELOW(
            "F20",
            Severity.INFO,
            "The sheet is laid out as far as {seen}, although its last filled row is {row}; every filled cell was read.",
            "A sheet that ends where the return ends.",
            "Delete the rows and columns behind the last filled ones and save; the file gets smaller."),
    ROWS_OUT_OF_ORDER(
            "F01",
            Severity.INFO,
            "The rows or cells of the sheet stand out of order in the file, the first being {seen}; each was read by its own"
                    + " address.",
            "A workbook as Excel saves it.",
            "Open the workbook in Excel, look whether all rows are there, save it, and send that file."),
    OTHER_DATE_SYSTEM(
            "V04",
            Severity.INFO,
            "The workbook counts days from 1904; its dates were read so, but a day number that is copied into another workbook"
                    + " shows a date four years and a day too early there.",
            "A workbook that counts days from 1900.",
            "Nothing needs to be done; do not clear the setting in Excel, for that moves every date."),
    STYLES_MISSING(
            "V04",
            Severity.WARNING,
            "The workbook does not say how its numbers are shown; what may be meant as a date, such as {seen}, was read as a"
                    + " number.",
            "A workbook as Excel saves it.",
            "Open the workbook in Excel, give the dates a date format, save it, and send that file."),
    ERROR_CELLS(
            "F22",
            Severity.INFO,
            "The workbook shows an error in {seen}, the first in {cell} of sheet \"{sheet}\".",
            "No errors.",
            "Correct the formulas whose results count for the return."),
    FORMULAS_NOT_CALCULATED(
            "F21",
            Severity.INFO,
            "The workbook has {seen} with a formula that was never calculated, the first in {cell} of sheet \"{sheet}\".",
            "Calculated formulas.",
            "Open the workbook in Excel so that it calculates, save it, and send it again."),
    TEXT_FILE_READ(
            "F01",
            Severity.INFO,
            "The file is a text file and was read as a table: its characters as {encoding}, its columns parted by {separator}.",
            "An Excel workbook (.xlsx).",
            "Nothing needs to be done if all letters and columns are as they should be; a workbook leaves nothing to guess."),
    IDENTICAL_FILE(
            "F13",
            Severity.INFO,
            "The same file was sent before as {seen}; it changes nothing.",
            "Each file once.",
            "Nothing needs to be done."),
    SUPERSEDED(
            "F12",
            Severity.INFO,
            "A later file for the same return came in ({seen}); this one is kept but no longer counts.",
            "One file for each return and period.",
            "Nothing needs to be done if the later file is the right one; otherwise send the right one again."),

    // What the workbook is
    PROGRAMME_NOT_STATED(
            "F08",
            Severity.CRITICAL,
            "The cover does not say which programme the return is for.",
            "{expected}",
            "Write the programme's name on the cover."),
    WRONG_PROGRAMME(
            "F08",
            Severity.CRITICAL,
            "The cover names the programme \"{seen}\", which is not this one.",
            "{expected}",
            "Send the return for this programme, or correct the name on the cover."),
    RETURN_NOT_RECOGNISED(
            "F14",
            Severity.CRITICAL,
            "The workbook is none of the returns that are asked for: {seen}.",
            "One of: {expected}.",
            "Use the template that was sent to you, and keep the names of its sheets."),
    PARTY_UNKNOWN(
            "F09",
            Severity.ERROR,
            "The cover names the partner \"{seen}\", who is not in the programme's register.",
            "{expected}",
            "Write the partner's name as it stands in the register."),
    PARTY_NOT_STATED(
            "F09",
            Severity.ERROR,
            "The cover does not name the partner.",
            "The partner's name as it stands in the register.",
            "Write the partner's name on the cover."),
    IDENTIFIED_BY_FILE_NAME(
            "F09",
            Severity.WARNING,
            "The {what} could not be taken from the cover and was taken from {how}: {seen}.",
            "The {what} on the cover.",
            "Write the {what} on the cover."),
    RECEIVED_WITHIN(
            "F09",
            Severity.INFO,
            "The file came in the {what} {carrier}.",
            "A file by itself, in a bundle or with a message.",
            "Nothing needs to be done."),
    SENDER_UNKNOWN(
            "F09",
            Severity.WARNING,
            "The message {carrier}, which brought the return, was sent from an address that is not known for {party}.",
            "A message from one of the addresses that are known for {party}.",
            "Send returns from the address that was agreed, or tell the new one to whoever asked for the return."),
    SENDER_OF_ANOTHER_PARTY(
            "F09",
            Severity.WARNING,
            "The return names {party}, but the message {carrier}, which brought it, was sent from an address of {other}.",
            "A message from one of the addresses that are known for {party}.",
            "Confirm that the return is the one of {party}; if the cover names the wrong partner, correct it and send the return again."),
    PERIOD_UNKNOWN(
            "F10",
            Severity.ERROR,
            "The cover names the reporting period \"{seen}\", which is not in the calendar.",
            "{expected}",
            "Choose the reporting period from the list on the cover."),
    PERIOD_NOT_STATED(
            "F10",
            Severity.ERROR,
            "The cover does not name the reporting period.",
            "One of the programme's reporting periods.",
            "Choose the reporting period from the list on the cover."),
    WRONG_PERIOD(
            "F10",
            Severity.ERROR,
            "The return is for {seen}, but it was sent for {expected}.",
            "{expected}",
            "Send the return for {expected}, or correct the reporting period on the cover."),
    RETURN_NOT_OWED(
            "F09",
            Severity.WARNING,
            "{party} does not owe this return for this period; it is consolidated all the same.",
            "A return from a partner that owes it.",
            "Nothing needs to be done if the return was meant to be sent."),
    TEMPLATE_SUPERSEDED(
            "F11",
            Severity.WARNING,
            "The return was made on template version {seen}, which has been replaced.",
            "Template version {expected}.",
            "Use the current template next time; check that no question was missed."),
    TEMPLATE_UNKNOWN(
            "F11",
            Severity.ERROR,
            "The template version \"{seen}\" is not known.",
            "Template version {expected}.",
            "Use the template that was sent to you and keep the version on its cover."),
    SHARED_TOLD_DIFFERENTLY(
            "G02",
            Severity.WARNING,
            "Partners tell {count} of \"{section}\" differently: {items}.",
            "One status and one date for what partners share.",
            "Settle it with the partners; until then what each says stands side by side."),
    SHARED_RISK_SCORED(
            "G03",
            Severity.INFO,
            "Partners score {count} shared risks in \"{section}\" differently; furthest apart is \"{record}\", which {parties} partners"
                    + " score from {low} to {seen}, highest {party}.",
            "Scores that partners can explain to one another.",
            "Nothing needs to be done; ask about scores that are far apart."),
    SHARED_CLAIMED_TWICE(
            "G04",
            Severity.WARNING,
            "{parties} each say that \"{record}\" of \"{section}\" is theirs.",
            "One partner that leads.",
            "Settle with the partners which of them leads."),
    SHARED_OWNED_BY_NOBODY(
            "G04",
            Severity.WARNING,
            "No partner says whose \"{record}\" of \"{section}\" is.",
            "One partner that leads.",
            "Settle with the partners which of them leads."),
    RECEIVED_AFTER_DUE(
            "G05",
            Severity.INFO,
            "The return was received {days} late, on {seen}.",
            "By {expected}.",
            "Nothing can be done now; send the next return in time."),
    RECEIVED_AFTER_CLOSE(
            "F10",
            Severity.ERROR,
            "The return was received on {seen}, after the period had closed.",
            "By {expected}.",
            "Ask the commissioner whether the return can still be taken."),
    MORE_OF_A_KIND(
            "manners",
            Severity.INFO,
            "{count} more findings of this kind ({kind}) are counted and not listed; the next would be: {like}.",
            "None of the kind.",
            "Put right what is listed, and look for the same in the rest of the sheet."),
    WAIVER_EXPIRED(
            "waiver",
            Severity.INFO,
            "A waiver for {what}, approved by {by}, would have applied here, but it ended on {until}.",
            "No findings after the end of a waiver, or a new one.",
            "Put right what is found, or ask the commissioner whether the waiver is renewed."),

    EXPLANATION_REPEATED(
            "explanation",
            Severity.WARNING,
            "The explanation \"{seen}\" is word for word that of {period}, which was given for another value or another query, so it does not count.",
            "Words about what stands there now, or none.",
            "Put right what the query is about, or say in other words why what stands there now is right."),

    // Sheets and columns
    SECTION_MISSING(
            "F14",
            Severity.ERROR,
            "The section \"{section}\" is missing: there is no sheet \"{expected}\", and its headings were found on no other sheet.{suggestion}",
            "A sheet \"{expected}\".",
            "Copy the sheet from the template into the workbook and fill it in, or declare it nil."),
    SECTION_TOO_FEW(
            "F14",
            Severity.ERROR,
            "\"{section}\"{where} holds {seen}; at least {expected} must be given.",
            "At least {expected}.",
            "Fill in what is missing below this heading."),
    SECTION_TOO_MANY(
            "F14",
            Severity.ERROR,
            "\"{section}\"{where} holds {seen}; at most {expected} may be given.",
            "At most {expected}.",
            "Delete what is too much, or ask whether more is taken."),
    SHEET_UNEXPECTED(
            "F15",
            Severity.WARNING,
            "The sheet is not part of the return; nothing on it was used.{suggestion}",
            "Only the template's sheets.",
            "Move what matters into the template's sheets, then delete this one."),
    SHEET_RENAMED(
            "F16",
            Severity.INFO,
            "The sheet for \"{section}\" is named \"{seen}\"; it was recognised by {how}.",
            "A sheet named \"{expected}\".",
            "Nothing needs to be done; keep the template's sheet names next time."),
    COLUMN_MISSING(
            "F17",
            Severity.ERROR,
            "The column \"{field}\" is missing from \"{section}\".{suggestion}",
            "A column headed \"{field}\".",
            "Put the column back with exactly this heading, and fill it in."),
    COLUMN_UNEXPECTED(
            "F17",
            Severity.WARNING,
            "The column \"{seen}\" is not part of \"{section}\"; it was not used.{suggestion}",
            "Only the template's columns.",
            "Delete the column, or rename it to the template's heading if it is meant to be one of them."),
    HEADING_ACCEPTED(
            "F17",
            Severity.INFO,
            "\"{seen}\" was read as \"{field}\" of \"{section}\", as accepted on {on} by {by}.",
            "\"{field}\".",
            "Nothing needs to be done; with the template's heading nobody has to accept anything."),
    COLUMN_DUPLICATE(
            "F18",
            Severity.ERROR,
            "The heading \"{field}\" stands more than once in \"{section}\"; only the first was used.",
            "Each heading once.",
            "Delete or rename the second column."),
    COMMENTS_LEFT_OUT(
            "F05",
            Severity.INFO,
            "The sheet has {seen}, the first at {cell}; what is noted beside a cell is not read.",
            "Answers in cells.",
            "Put what belongs to the return into its cells."),
    MERGED_CELLS(
            "F19",
            Severity.WARNING,
            "Cells are merged inside the table of \"{section}\"; the value counts for the first row only.",
            "No merged cells in a table.",
            "Unmerge the cells and repeat the value in every row."),
    BLANK_ROW_INSIDE(
            "F20",
            Severity.WARNING,
            "There is a blank row inside the table of \"{section}\"; the rows below it were read all the same.",
            "No blank rows between records.",
            "Delete the blank row."),
    FORMULA_WITHOUT_VALUE(
            "F21",
            Severity.ERROR,
            "The formula in \"{field}\" has no calculated value.",
            "A value.",
            "Open the workbook in Excel so that it calculates, save it, and send it again."),
    ERROR_VALUE(
            "F22",
            Severity.ERROR,
            "\"{field}\" shows the error {seen}.",
            "A value.",
            "Correct the formula, or type the value."),
    TEXT_BELOW_TABLE(
            "F20",
            Severity.WARNING,
            "The row stands in \"{section}\" but has nothing in {expected}, so it is no record: \"{seen}\".",
            "{expected} filled in every record.",
            "Fill in {expected}, or move the note out of the table."),
    RECORD_DUPLICATE(
            "F18",
            Severity.ERROR,
            "\"{record}\" stands more than once in \"{section}\"; only the first was used.",
            "Each {expected} once.",
            "Correct the {expected}, or delete the row that stands twice."),

    // Fields
    ANSWER_MISSING(
            "V01", Severity.ERROR, "\"{field}\" is not filled in.", "An answer.", "Fill in \"{field}\".{guidance}"),
    FOLLOW_UP_MISSING(
            "X09-X13",
            Severity.ERROR,
            "\"{field}\" is not filled in, although \"{because}\" is {seen}.",
            "An answer, because \"{because}\" is {seen}.",
            "Fill in \"{field}\", or correct \"{because}\".{guidance}"),
    ANSWER_OUT_OF_PLACE(
            "X05, X12",
            Severity.WARNING,
            "\"{field}\" is filled in, although \"{because}\" is {state}: \"{seen}\".",
            "Nothing, unless \"{because}\" is {expected}.",
            "Clear \"{field}\", or correct \"{because}\"."),
    EXACTLY_ONE(
            "X12",
            Severity.ERROR,
            "{seen} of these are ticked: {fields}.",
            "Exactly one tick.",
            "Tick exactly one of them."),
    CHOICE_UNKNOWN(
            "V02, S10",
            Severity.ERROR,
            "\"{seen}\" is not one of the answers to \"{field}\".{suggestion}",
            "One of: {expected}.",
            "Choose one of the answers from the list."),
    PLACEHOLDER_TEXT(
            "V03",
            Severity.WARNING,
            "\"{field}\" says \"{seen}\", which is no answer yet.",
            "An answer.",
            "Replace \"{seen}\" with the answer, or leave the cell empty if there is none."),
    PLACEHOLDER_REQUIRED(
            "V03",
            Severity.ERROR,
            "\"{field}\" must be answered, but says \"{seen}\".",
            "An answer.",
            "Replace \"{seen}\" with the answer."),
    DATE_IMPOSSIBLE(
            "V04",
            Severity.ERROR,
            "\"{seen}\" in \"{field}\" is not a date.",
            "One date, such as 30/06/2019.",
            "Type one date as day/month/year."),
    DATE_AS_TEXT(
            "V04",
            Severity.WARNING,
            "The date \"{seen}\" in \"{field}\" was typed as text; it was read as {read}.",
            "A date cell.",
            "Type the date again as day/month/year, so that Excel knows it is a date."),
    DATE_ALTERNATIVE(
            "V04",
            Severity.INFO,
            "\"{field}\" gives two dates, \"{seen}\"; {read} is used, and {other} is kept beside it.",
            "One date, or two with \"or\" between them.",
            "Give one date once it is settled."),
    MEETING_NOT_QUORATE(
            "X17",
            Severity.ERROR,
            "\"{record}\" is said to have been quorate, but it was not: there attended {seen}.",
            "The quorum of {group}: {expected}.",
            "Correct \"{field}\" or the attendance. What was decided without a quorum has to be decided again."),
    DATE_IMPLAUSIBLE(
            "V04",
            Severity.WARNING,
            "The date {seen} in \"{field}\" lies far outside the programme.",
            "A date between {expected}.",
            "Check the year."),
    DATE_ON_DAY_OFF(
            "V05",
            Severity.WARNING,
            "{seen} in \"{field}\" is a {day}.",
            "A working day.",
            "Check the date of the meeting or signature."),
    NUMBER_UNREADABLE(
            "V06",
            Severity.ERROR,
            "\"{seen}\" in \"{field}\" is not a number.",
            "{expected}",
            "Type the number alone; put words into the comments."),
    NUMBER_AS_TEXT(
            "V06",
            Severity.WARNING,
            "The number \"{seen}\" in \"{field}\" was typed as text; it was read as {read}.",
            "A number cell.",
            "Type the number again without spaces or apostrophes."),
    NUMBER_OUT_OF_RANGE(
            "V06", Severity.ERROR, "{seen} in \"{field}\" is out of range.", "{expected}", "Correct the number."),
    AMOUNT_THOUSANDFOLD(
            "V07",
            Severity.WARNING,
            "\"{field}\" of \"{record}\" is {seen}, about {times} \"{other}\" ({amount}).",
            "Amounts in the same unit.",
            "Look whether one of the two was given in thousands or millions, and correct it."),
    TEXT_REPEATED(
            "V08",
            Severity.WARNING,
            "\"{field}\" says the same of {count}: \"{seen}\".",
            "What is to be said of each.",
            "Say in \"{field}\" what is so of each, or say it once where it holds for all."),
    CODE_MALFORMED(
            "V09",
            Severity.WARNING,
            "\"{seen}\" in \"{field}\" is not the code of an organisation.",
            "An ODS code: 3 to 9 capital letters and digits, such as RV9.",
            "Correct the code; the organisation data service lists them."),
    CONTACT_OUT_OF_PLACE(
            "V10",
            Severity.WARNING,
            "\"{field}\" holds {what}.",
            "Contact details only where they are asked for.",
            "Delete it, and name the role; a return is copied to many readers."),
    POSTCODE_UNREADABLE(
            "V08",
            Severity.ERROR,
            "\"{seen}\" in \"{field}\" is not a full UK postcode.",
            "A full UK postcode, such as SW1P 4DF.",
            "Type the whole postcode."),
    TELEPHONE_UNREADABLE(
            "V08",
            Severity.ERROR,
            "\"{seen}\" in \"{field}\" is not a telephone number.",
            "A telephone number, such as 020 7946 0000.",
            "Type the whole number with its area code."),
    TEXT_TOO_LONG(
            "V08",
            Severity.WARNING,
            "\"{field}\" has {seen} characters.",
            "At most {expected} characters.",
            "Shorten the text."),
    NARRATIVE_MISSING(
            "V11",
            Severity.ERROR,
            "\"{record}\" is rated {seen} but \"{field}\" does not say why.",
            "A narrative, because the rating is {seen}.",
            "Say in \"{field}\" what is wrong and what is being done."),
    EVIDENCE_MISSING(
            "V12",
            Severity.WARNING,
            "\"{record}\" claims {seen} assurance but names no evidence.",
            "Evidence for assurance at this level.",
            "Name the evidence in \"{field}\", or lower the level."),

    // Across fields
    SCORE_DISAGREES(
            "X01",
            Severity.WARNING,
            "The score of \"{record}\" is given as {seen}, but likelihood times consequence is {expected}; {expected} is used.",
            "{expected}",
            "Correct the score, the likelihood or the consequence."),
    SCORE_IMPOSSIBLE(
            "X02",
            Severity.ERROR,
            "The score {seen} in \"{field}\" cannot be, for no two numbers from 1 to 5 give it.",
            "Likelihood times consequence, each from 1 to 5.",
            "Correct the score."),
    SCORES_OUT_OF_ORDER(
            "X03",
            Severity.WARNING,
            "\"{field}\" of \"{record}\" is {seen}, more than \"{other}\" ({score}).",
            "A target of at most the current score, and a current score of at most the one at the beginning.",
            "Correct the scores, or say why the risk has grown."),
    BAND_DISAGREES(
            "X04",
            Severity.WARNING,
            "\"{record}\" is said to be {seen}, but a score of {score} is {expected}.",
            "{expected}",
            "Correct the band or the score."),
    COMPLETE_WITHOUT_DATE(
            "X05",
            Severity.ERROR,
            "\"{record}\" is {seen} but has no date in \"{field}\".",
            "The date on which it was completed.",
            "Fill in \"{field}\", or correct the status."),
    DATE_WITHOUT_COMPLETION(
            "X05",
            Severity.ERROR,
            "\"{record}\" has a date in \"{field}\" ({seen}) but its status is {status}.",
            "The status Complete, or no date.",
            "Correct the status, or clear \"{field}\"."),
    COMPLETED_IN_FUTURE(
            "X05",
            Severity.ERROR,
            "\"{record}\" is said to have been completed on {seen}, after the return was received.",
            "On or before {expected}.",
            "Correct the date."),
    PERCENT_DISAGREES(
            "X06",
            Severity.WARNING,
            "\"{record}\" is {status}, but {seen} done.",
            "100% of what is complete, and less of what is not.",
            "Correct the status or the percentage."),
    FORECAST_FAR_TOO_EARLY(
            "X08",
            Severity.WARNING,
            "\"{record}\" is expected on {seen}, more than half a year before its planned date of {expected}.",
            "A date near {expected}, or later.",
            "Check the year."),
    GREEN_BUT_OVERDUE(
            "X07",
            Severity.WARNING,
            "\"{record}\" is rated {seen} but was due on {due} and is not complete.",
            "A rating that shows it is overdue, or a forecast date that is still to come.",
            "Correct the rating, or give a forecast date and say why it has moved."),
    OWNER_MISSING(
            "X09",
            Severity.ERROR,
            "\"{record}\" is open but has no owner.",
            "The role that is accountable.",
            "Fill in \"{field}\" with a role, not a name."),

    NUMERATOR_TOO_LARGE(
            "X14",
            Severity.ERROR,
            "\"{field}\" of \"{record}\" is {seen}, more than the {expected} of which it is a part.",
            "At most {expected}.",
            "Correct the one or the other; they may have changed places."),
    PROPORTION_DISAGREES(
            "X14",
            Severity.ERROR,
            "\"{record}\" gives {seen}, but {numerator} of {denominator} is {expected}.",
            "{expected}",
            "Correct the value, or the numbers from which it is worked out."),
    SIGNED_IN_FUTURE(
            "X15",
            Severity.WARNING,
            "\"{record}\" is said to have been signed on {seen}, after the return was received.",
            "On or before {expected}.",
            "Correct the date, or the status."),
    DEPENDENCY_CYCLE(
            "X16",
            Severity.ERROR,
            "{cycle} wait for each other.",
            "Something that does not wait for itself.",
            "Correct \"{field}\" of one of them."),
    DUE_BEFORE_PREDECESSOR(
            "X16",
            Severity.WARNING,
            "\"{record}\" is due on {seen}, before \"{other}\" ({expected}), on which it depends.",
            "{expected} or later.",
            "Correct one of the dates, or the dependency."),
    ACTION_INCOMPLETE(
            "X20",
            Severity.ERROR,
            "\"{record}\" is {rating}, but \"{field}\" is not filled in.",
            "An action with its lead and its date.",
            "Fill in \"{field}\"."),

    // Across sections and across returns
    REFERENCE_UNRESOLVED(
            "S03",
            Severity.ERROR,
            "\"{seen}\" in \"{field}\" refers to nothing in {target}.{suggestion}",
            "A reference that stands in {target}.",
            "Correct the reference, or add what it refers to."),
    EXPECTED_ROW_MISSING(
            "S07",
            Severity.ERROR,
            "\"{record}\" ({text}) is missing from \"{section}\".",
            "All {expected} rows of the template.",
            "Put the row back and fill it in; do not delete rows of the template."),
    ROW_NOT_EXPECTED(
            "S07",
            Severity.ERROR,
            "\"{record}\" is not one of the rows of \"{section}\".{suggestion}",
            "Only the template's rows.",
            "Correct the reference, or move the row to where it belongs."),
    DATES_DISAGREE(
            "S09",
            Severity.WARNING,
            "\"{record}\" is dated {seen} here, but {expected} in \"{other}\".",
            "One date for one event.",
            "Correct the date that is wrong."),
    RETURN_MISSING("G01", Severity.ERROR, "{party} has not sent the {return}.", "By {expected}.", "Send the return."),
    REVIEW_UNMATCHED(
            "S03",
            Severity.WARNING,
            "The review speaks of \"{record}\" of {party}, which stands in no return of the period.",
            "A reference that stands in the partner's return.",
            "Correct the reference in the review; until then this row of it changes nothing."),
    NIL_CONTRADICTED(
            "S01",
            Severity.WARNING,
            "The cover declares a nil return, but \"{section}\" holds {seen} records; they were taken.",
            "No records in a nil return.",
            "Answer \"No\" to the nil return on the cover, or clear the section."),

    // Against the last accepted return
    RECORD_VANISHED(
            "P01",
            Severity.ERROR,
            "\"{record}\" was open in the return for {period} and is gone from \"{section}\": {before}.",
            "Every record that was open, or the status that says it is over.",
            "Put \"{record}\" back; if it is over, leave it in for one return with the status and the date that say so."),
    NIL_AFTER_OPEN_RECORDS(
            "P01",
            Severity.ERROR,
            "It is declared that there is nothing to report, but these were open in the return for {period}: {before}.",
            "A word on every record that was open.",
            "Report on these records, or close them with the status and the date that say so."),
    BASELINE_CHANGED(
            "P02",
            Severity.ERROR,
            "\"{field}\" of \"{record}\" was {before} in the return for {period} and is now {seen}.",
            "{before}",
            "Put {before} back and give the new date as the forecast; a baseline stays unless the programme's lead changes it."),
    RECORD_REOPENED(
            "P03",
            Severity.WARNING,
            "\"{record}\" was {before} in the return for {period} and is now {seen}.",
            "What is complete stays complete.",
            "Correct the status, or say why it was opened again."),
    FORECAST_MOVED(
            "P04",
            Severity.WARNING,
            "\"{field}\" of \"{record}\" has moved by {days} since the return for {period}, from {before} to {seen}, and the"
                    + " narrative says nothing new.",
            "A narrative that says why the date has moved.",
            "Say why the date has moved and what is being done."),
    FORECAST_MOVED_OFTEN(
            "P04",
            Severity.WARNING,
            "\"{field}\" of \"{record}\" has moved {count} times since the return for {period}, by {days} in all: {before}, and now"
                    + " {seen}.",
            "A forecast that holds.",
            "Give a date that can be kept, and say what makes it so."),
    NARRATIVE_REPEATED(
            "P05",
            Severity.WARNING,
            "\"{field}\" of \"{record}\", which is rated {rating}, is word for word that of the return for {period}.",
            "What has happened since.",
            "Say what has been done since the last return, and what comes next."),
    RISK_STATIC(
            "P06",
            Severity.INFO,
            "\"{record}\" has scored {seen} in {count} returns in a row, since {period}.",
            "A score that shows what the mitigation has done.",
            "Look whether the mitigation works; if the score is right, nothing needs to be done."),
    REFERENCE_REUSED(
            "P07",
            Severity.ERROR,
            "\"{record}\" stood for \"{before}\" in the return for {period} and now stands for \"{seen}\"{taken}.",
            "A reference stays with what it was given to.",
            "Give the new record a reference of its own, and put the old record back unless it is over."),
    RECORD_TAKEN_BY_WORDING(
            "P07",
            Severity.INFO,
            "\"{seen}\" is taken for \"{before}\" of the return for {period} by its wording.",
            "\"{before}\", if it is the same.",
            "Put the old reference back if it is the same; nothing needs to be done otherwise."),
    RATING_JUMPED(
            "P08",
            Severity.WARNING,
            "\"{record}\" was rated {before} in the return for {period} and is now rated {seen}, and the narrative says nothing new.",
            "A narrative that says why the rating has changed so far.",
            "Say what has changed, or correct the rating."),
    CUMULATIVE_FELL(
            "P09",
            Severity.ERROR,
            "\"{field}\" of \"{record}\" was {before} in the return for {period} and is now {seen}, less, in the same financial"
                    + " year.",
            "{before} or more.",
            "Correct the figure; if the earlier one was wrong, say so in the comments."),
    FIGURE_RESTATED(
            "P09",
            Severity.WARNING,
            "\"{field}\" of \"{record}\", which is past, was {before} in the return for {period} and is now {seen}.",
            "{before}",
            "Put {before} back; if it was wrong, say so in the comments."),
    CLARIFICATION_STILL_OPEN(
            "P10",
            Severity.ERROR,
            "\"{record}\" was not answered in the return for {period} and is not answered now: \"{before}\".",
            "An answer.",
            "Answer the question; if a part is still missing, say when it follows."),
    FIGURE_JUMPED(
            "P11, V07",
            Severity.WARNING,
            "\"{field}\" of \"{record}\" is {seen}, but was {before} in the return for {period}: {how}.",
            "A figure like the one before, or a word on why it is not.",
            "Check the unit and the number of digits; if the figure is right, nothing needs to be done."),
    SECTION_NOT_GIVEN_AGAIN(
            "P13",
            Severity.WARNING,
            "\"{section}\" came with the return for {period} and does not come now.",
            "The section, if it still applies.",
            "Give the section again; if it no longer applies, nothing needs to be done."),
    RISK_CLOSED_WITHOUT_REASON(
            "X19",
            Severity.WARNING,
            "\"{record}\" was {before} in the return for {period} and is now {seen}, and nothing says why.",
            "A reason for closing it.",
            "Say in \"{field}\" what has become of the risk."),
    PARTY_STATUS_UNDATED(
            "P12",
            Severity.WARNING,
            "{party} is {seen}, but the pack does not say since when.",
            "Its first status, and in \"changes\" the day from which it is {seen}.",
            "The programme's lead writes into programme.json what the party was first, and its withdrawal with the day into \"changes\"."),

    // The programme's own checks
    CHECK_FAILED("check", Severity.WARNING, "{message} (check {check}).", "TRUE from {formula}", "{fix}"),
    CHECK_NOT_EVALUATED(
            "check",
            Severity.INFO,
            "The check {check} could not be worked out for {count}: its formula gives {seen}.",
            "TRUE or FALSE from {formula}",
            "Nothing needs to be done by the partner; the programme's lead should look at the formula."),
    CHECK_NOT_MADE(
            "check",
            Severity.INFO,
            "Not checked for {count}, because {reason}: {check}.",
            "What the check needs.",
            "Nothing needs to be done for the check alone; it is made once the reason is gone."),

    // The programme pack
    PACK_FORMULA_REFUSED(
            "pack",
            Severity.CRITICAL,
            "The formula of the check {check} cannot be used: {reason}.{suggestion}",
            "{expected}",
            "Correct the formula; docs/CHECKS.md says what one may hold."),
    PACK_CHECK_NOT_ISSUED(
            "pack",
            Severity.INFO,
            "The check {check} cannot stand in a workbook that is sent out, because {reason}.",
            "A formula that says there what it says here.",
            "Nothing need be done: the check is made once the return has come in."),
    PACK_FILE_MISSING("pack", Severity.CRITICAL, "The pack has no file {expected}.", "{expected}", "Add the file."),
    PACK_NOT_JSON(
            "pack",
            Severity.CRITICAL,
            "This is not JSON: {seen}.",
            "Well-formed JSON.",
            "Correct the text at this place."),
    PACK_PROPERTY_UNKNOWN(
            "pack",
            Severity.CRITICAL,
            "There is no property \"{seen}\" here.{suggestion}",
            "One of: {expected}.",
            "Correct or remove the property."),
    PACK_PROPERTY_MISSING(
            "pack",
            Severity.CRITICAL,
            "The property \"{expected}\" is missing.",
            "\"{expected}\"",
            "Add the property."),
    PACK_VALUE_WRONG(
            "pack", Severity.CRITICAL, "\"{seen}\" cannot stand here.{suggestion}", "{expected}", "Correct the value."),
    PACK_REFERENCE_UNRESOLVED(
            "pack",
            Severity.CRITICAL,
            "There is no {what} \"{seen}\".{suggestion}",
            "One of: {expected}.",
            "Correct the reference, or add what it refers to."),
    PACK_DUPLICATE(
            "pack",
            Severity.CRITICAL,
            "The {what} \"{seen}\" stands more than once.",
            "Each {what} once.",
            "Rename or remove one of them.");

    private final String rule;
    private final Severity severity;
    private final String sentence;
    private final String expected;
    private final String fix;

    FindingCode(String rule, Severity severity, String sentence, String expected, String fix) {
        this.rule = rule;
        this.severity = severity;
        this.sentence = sentence;
        this.expected = expected;
        this.fix = fix;
    }

    /** Returns the stable word by which the code is stored and exported, such as {@code answer_missing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the code of a stored word. */
    public static Optional<FindingCode> find(String word) {
        return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }

    /** Returns the rule of the field's model from which the code comes, such as {@code V01}. */
    public String rule() {
        return rule;
    }

    /** Returns the severity unless a programme pack says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Returns the template of the sentence that says what is wrong. */
    public String sentence() {
        return sentence;
    }

    /** Returns the template of what was expected. */
    public String expected() {
        return expected;
    }

    /** Returns the template of how to put it right. */
    public String fix() {
        return fix;
    }

    /** Returns the names of the arguments that the templates take, alphabetically. */
    public Set<String> arguments() {
        Set<String> names = new TreeSet<>(Template.places(sentence));
        names.addAll(Template.places(expected));
        names.addAll(Template.places(fix));
        return names;
    }
}
