package org.quorate.correspondence;

import java.nio.file.Path;

/** Makes letters of messages, and sends them. Implementations are thread-safe. */
public interface Post {
    /**
     * Writes a message as a draft: a file that a mail program opens ready to be sent. The same message gives the same bytes.
     *
     * @param file is replaced where it is there
     * @throws java.io.UncheckedIOException if it cannot be written, or an attachment cannot be read
     */
    void draft(Message message, Path file);

    /**
     * Sends a letter that was written as a draft.
     *
     * @throws NotSentException if no server took it
     */
    void send(Path draft) throws NotSentException;

    /** A letter could not be sent. Its message is one sentence for the operator. */
    final class NotSentException extends Exception {
        private static final long serialVersionUID = 1L;

        /** Makes one of what befell it. */
        public NotSentException(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
