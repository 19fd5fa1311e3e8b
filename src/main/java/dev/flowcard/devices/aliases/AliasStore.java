package dev.flowcard.devices.aliases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code scan_alias}. */
@Repository
class AliasStore {
    private final JdbcClient jdbc;

    AliasStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Alias> all() {
        return jdbc.sql("select alias, code, note from scan_alias order by alias limit " + Aliases.MOST)
                .query((row, i) -> new Alias(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<Alias> find(String text, int offset, int size) {
        return jdbc.sql(
                        "select alias, code, note from scan_alias where locate(:text, concat_ws(' ', alias, code, note)) > 0"
                                + " order by alias limit :size offset :offset")
                .param("text", text)
                .param("size", size)
                .param("offset", offset)
                .query((row, i) -> new Alias(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from scan_alias").query(Integer.class).single();
    }

    /** Another one after every change, from whichever node it came. */
    String stamp() {
        return jdbc.sql(
                        "select concat(count(*), '/', coalesce(sum(id), 0), '/', coalesce(max(changed_at), '')) from scan_alias")
                .query(String.class)
                .single();
    }

    /** Whether anything is different now. */
    boolean save(Alias alias, Instant at) {
        int changed = jdbc.sql("""
                insert into scan_alias (alias, code, note, changed_at) values (:alias, :code, :note, :at)
                on duplicate key update
                    changed_at = if(code = :code and note <=> :note, changed_at, :at), code = :code, note = :note""")
                .param("alias", alias.alias())
                .param("code", alias.code())
                .param("note", alias.note())
                .param("at", Timestamp.from(at))
                .update();
        return changed > 0;
    }

    boolean delete(String alias) {
        return jdbc.sql("delete from scan_alias where alias = ?").param(alias).update() > 0;
    }
}
