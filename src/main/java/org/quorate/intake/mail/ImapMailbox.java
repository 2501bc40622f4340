package org.quorate.intake.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.quorate.intake.Source;
import org.quorate.intake.SourceAway;
import org.quorate.programme.IntakeSource;

/**
 * A folder of a mailbox, by IMAP. Messages are known by the number that the server never gives twice. They are looked at without being marked
 * as read; where a folder for those taken is named, each is moved there once it is kept here, and else left.
 */
public final class ImapMailbox implements Source {
    private static final String CONNECT_MILLIS = "20000";
    private static final String READ_MILLIS = "60000";

    private final IntakeSource.Imap mailbox;
    private final String password;

    /** Makes one that signs in with that password. */
    public ImapMailbox(IntakeSource.Imap mailbox, String password) {
        this.mailbox = mailbox;
        this.password = password;
    }

    @Override
    public String words() {
        return mailbox.words();
    }

    @Override
    public void visit(Set<String> known, Visitor visitor) throws SourceAway, IOException {
        Session session = Session.getInstance(properties());
        try (Store store = session.getStore(protocol())) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), password);
            Folder folder = store.getFolder(mailbox.folder());
            if (!folder.exists()) {
                throw new SourceAway("there is no folder " + mailbox.folder());
            }
            folder.open(mailbox.taken().isPresent() ? Folder.READ_WRITE : Folder.READ_ONLY);
            try {
                visit(store, folder, known, visitor);
            } finally {
                folder.close(false);
            }
        } catch (AuthenticationFailedException refused) {
            throw new SourceAway("user or password was refused", refused);
        } catch (MessagingException away) {
            throw new SourceAway("the server does not answer as it should", away);
        }
    }

    private void visit(Store store, Folder folder, Set<String> known, Visitor visitor)
            throws MessagingException, SourceAway, IOException {
        UIDFolder numbers = (UIDFolder) folder;
        Message[] messages = folder.getMessages();
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.ENVELOPE);
        folder.fetch(messages, profile);
        List<Message> taken = new ArrayList<>();
        for (Message message : messages) {
            String id = numbers.getUIDValidity() + "/" + numbers.getUID(message);
            if (!known.contains(id) && !message.isSet(Flags.Flag.DELETED)) {
                boolean kept = visitor.take(
                        new Item(
                                id,
                                "",
                                "",
                                message.getReceivedDate() == null
                                        ? null
                                        : message.getReceivedDate().toInstant(),
                                message.getSize()),
                        to -> copy(message, to));
                if (kept) {
                    taken.add(message);
                }
            }
        }
        if (mailbox.taken().isPresent() && !taken.isEmpty()) {
            move(store, folder, taken, mailbox.taken().get());
        }
    }

    /** One message that the server does not give keeps no other waiting. */
    private static Optional<String> copy(Message message, Path to) throws SourceAway, IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            message.writeTo(out);
            return Optional.empty();
        } catch (FolderClosedException | StoreClosedException lost) {
            throw new SourceAway("the connection was lost", lost);
        } catch (MessagingException unreadable) {
            return Optional.of("the server does not give it");
        } catch (IOException failed) {
            if (!message.getFolder().isOpen()) {
                throw new SourceAway("the connection was lost", failed);
            }
            throw failed;
        }
    }

    private static void move(Store store, Folder from, List<Message> messages, String name) throws MessagingException {
        Folder to = store.getFolder(name);
        if (!to.exists()) {
            to.create(Folder.HOLDS_MESSAGES);
        }
        Message[] all = messages.toArray(Message[]::new);
        from.copyMessages(all, to);
        from.setFlags(all, new Flags(Flags.Flag.DELETED), true);
        from.expunge();
    }

    private String protocol() {
        return mailbox.security() == IntakeSource.Security.TLS ? "imaps" : "imap";
    }

    private Properties properties() {
        String prefix = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(prefix + "timeout", READ_MILLIS);
        properties.setProperty(prefix + "writetimeout", READ_MILLIS);
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        String startTls = Boolean.toString(mailbox.security() == IntakeSource.Security.STARTTLS)
                .toLowerCase(Locale.ROOT);
        properties.setProperty(prefix + "starttls.enable", startTls);
        properties.setProperty(prefix + "starttls.required", startTls);
        return properties;
    }
}
