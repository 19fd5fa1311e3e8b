package dev.flowcard.devices;

import dev.flowcard.identity.Audit;
import dev.flowcard.shared.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The makers' set-up codes that the administrator took from the manual in his hand. The product brings none of its own: a code
 * of another model may take a scanner off the line.
 */
@Service
public class SetupCodes {
    public static final int MOST = 100;
    public static final int LONGEST_WORDS = 60;
    /** So many fit on paper as bars that an office printer prints clean. */
    public static final int LONGEST_CONTENT = 40;

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1," + LONGEST_CONTENT + "}");

    private final JdbcClient jdbc;
    private final Audit audit;

    SetupCodes(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** By maker and model, in the order in which they were entered: so they are scanned. */
    public List<SetupCode> all() {
        return jdbc.sql("select id, maker, model, does, kind, content from setup_code order by maker, model, id limit "
                        + MOST)
                .query((row, i) -> new SetupCode(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        SetupCode.Kind.valueOf(row.getString(5)),
                        row.getString(6)))
                .list();
    }

    @Transactional
    public void add(String maker, String model, String does, SetupCode.Kind kind, String content) {
        String[] words = {words("maker", maker), words("model", model), words("does", does)};
        if (!PRINTABLE.matcher(content).matches()) {
            throw refused("content", "content", LONGEST_CONTENT);
        }
        if (jdbc.sql("select count(*) from setup_code").query(Integer.class).single() >= MOST) {
            throw refused("content", "full", MOST);
        }
        jdbc.sql("insert into setup_code (maker, model, does, kind, content) values (?, ?, ?, ?, ?)")
                .params(words[0], words[1], words[2], kind.name(), content)
                .update();
        audit.record("setup-code.add", words[0] + " " + words[1], words[2] + ": " + kind + " " + content);
    }

    @Transactional
    public void delete(SetupCode code) {
        if (jdbc.sql("delete from setup_code where id = ?").param(code.id()).update() > 0) {
            audit.record("setup-code.delete", code.maker() + " " + code.model(), code.does());
        }
    }

    private static String words(String field, String said) {
        String words = said.strip();
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            throw refused(field, "words", LONGEST_WORDS);
        }
        return words;
    }

    private static Problem refused(String field, String key, int most) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "devices.setup." + key, most)
                .field(field, "devices.setup." + key, most);
    }
}
