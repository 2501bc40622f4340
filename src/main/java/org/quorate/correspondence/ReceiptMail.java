package org.quorate.correspondence;

import java.util.List;
import java.util.Optional;
import org.quorate.consolidation.Dates;
import org.quorate.ledger.Submission;
import org.quorate.programme.Party;
import org.quorate.reporting.PrintableText;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptText;
import org.quorate.reporting.ReceiptWording;

/** Writes to a party what became of a file that it sent. Stateless. */
public final class ReceiptMail {
    private ReceiptMail() {}

    /** Returns what tells the receipt of a submission from all others of its period. */
    public static String about(Submission submission) {
        return submission.sha256() + " " + submission.decision();
    }

    /**
     * Returns the message. A file that is judged otherwise later, by a changed pack, has another receipt.
     *
     * @param party empty where the file does not tell whose it is: then it is addressed to nobody
     * @param attachments the marked workbook, or nothing where there is none
     */
    public static Message compose(
            Letterhead head,
            Optional<Party> party,
            Submission submission,
            Receipt receipt,
            List<Message.Attachment> attachments) {
        String file = PrintableText.line(submission.fileName());
        String marked = attachments.isEmpty() ? "" : attachments.get(0).name();
        return head.toParty(
                Message.Kind.RECEIPT,
                party,
                about(submission),
                ReceiptWording.status(receipt) + ": " + file,
                List.of(
                        "Thank you for \"" + file + "\", received on "
                                + Dates.moment(receipt.evidence().receivedAt()) + ".",
                        "",
                        ReceiptText.of(receipt, marked).stripTrailing()),
                attachments);
    }
}
