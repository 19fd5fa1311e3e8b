package dev.flowcard.notification;

import dev.flowcard.identity.Audit;
import dev.flowcard.shared.Problem;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways out of the house that an administrator has opened. */
@Service
public class Channels {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int HIGHEST_STEP = 4;
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final MailServer mail;
    private final SecureRandom random = new SecureRandom();

    Channels(JdbcClient jdbc, Audit audit, MailServer mail) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.mail = mail;
    }

    public List<Channel> all() {
        return jdbc.sql("select id, name, kind, address, secret, from_step, enabled from notification_channel"
                        + " order by name_key limit 200")
                .query((row, i) -> new Channel(
                        row.getLong(1),
                        row.getString(2),
                        Channel.Kind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getBoolean(7)))
                .list();
    }

    Optional<Channel> find(String name) {
        return all().stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Opens a webhook, or moves the one of that name; a new one gets a secret, which is told this once. */
    @Transactional
    public Channel save(String name, String address, int fromStep, boolean enabled) {
        check(name, fromStep, Channel.Kind.WEBHOOK)
                .also("address", address.length() > LONGEST_ADDRESS || !web(address), "notification.channel.address")
                .refuse();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return put(name, Channel.Kind.WEBHOOK, address, HexFormat.of().formatHex(secret), fromStep, enabled);
    }

    /** Opens mail, or changes it. It goes to each one who is told, at the address that is known of him. */
    @Transactional
    public Channel saveMail(String name, int fromStep, boolean enabled) {
        check(name, fromStep, Channel.Kind.EMAIL)
                .also("kind", enabled && !mail.open(), "notification.channel.mail-closed")
                .refuse();
        return put(name, Channel.Kind.EMAIL, "", "", fromStep, enabled);
    }

    /** Whether a mail server is set. */
    public boolean mailOpen() {
        return mail.open();
    }

    private Channel put(String name, Channel.Kind kind, String address, String secret, int fromStep, boolean enabled) {
        jdbc.sql("""
                insert into notification_channel (name, kind, address, secret, from_step, enabled) values (?, ?, ?, ?, ?, ?)
                on duplicate key update address = values(address), from_step = values(from_step), enabled = values(enabled)""")
                .params(name.strip(), kind.name(), address.strip(), secret, fromStep, enabled)
                .update();
        audit.record("channel.save", name, "");
        return find(name.strip()).orElseThrow();
    }

    private Check check(String name, int fromStep, Channel.Kind kind) {
        boolean other = find(name.strip()).filter(c -> c.kind() != kind).isPresent();
        return new Check(Problem.of(HttpStatus.BAD_REQUEST, "invalid", "shared.problem.invalid"))
                .also("name", name.isBlank() || name.length() > LONGEST_NAME, "notification.channel.name")
                .also("kind", other, "notification.channel.kind")
                .also("fromStep", fromStep < 0 || fromStep > HIGHEST_STEP, "notification.channel.step", HIGHEST_STEP);
    }

    /** All that is wrong, each with its field. */
    private record Check(Problem problem) {
        Check also(String field, boolean wrong, String key, Object... args) {
            if (wrong) {
                problem.field(field, key, args);
            }
            return this;
        }

        void refuse() {
            if (!problem.fields().isEmpty()) {
                throw problem;
            }
        }
    }

    private static boolean web(String address) {
        try {
            URI uri = URI.create(address.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
