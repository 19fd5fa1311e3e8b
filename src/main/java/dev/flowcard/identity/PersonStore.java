package dev.flowcard.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of persons. */
@Repository
class PersonStore {
    private static final String SELECT = """
            select p.id, p.number, p.code, p.name, p.name_en, p.language, p.work_center, p.active, p.email,
                   (select coalesce(group_concat(r.role), '') from person_role r where r.person_id = p.id) as roles
            from person p where\s""";

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> where(String condition, Object arg) {
        return jdbc.sql(SELECT + condition + " order by p.number_key limit 10000")
                .param(arg)
                .query((row, i) -> of(row))
                .list();
    }

    void save(@Nullable PersonId known, String code, PersonData data) {
        jdbc.sql("""
                insert into person (number, code, name, name_en, language, work_center, active, email) values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update name = values(name), name_en = values(name_en), language = values(language),
                    work_center = values(work_center), active = values(active),
                    email = values(email)""")
                .param(data.number())
                .param(code)
                .param(data.name())
                .param(data.nameEn())
                .param(data.language())
                .param(data.workCenter())
                .param(data.active())
                .param(data.email())
                .update();
        if (known != null) {
            jdbc.sql("delete from person_role where person_id = ?")
                    .param(known.value())
                    .update();
        }
        for (Role role : data.roles()) {
            jdbc.sql("insert into person_role (person_id, role) select id, ? from person where code = ?")
                    .param(role.name())
                    .param(code)
                    .update();
        }
    }

    String nextRunningCode() {
        long next = jdbc.sql("select coalesce(max(id), 0) + 1 from person")
                .query(Long.class)
                .single();
        while (!where("p.code = ?", "P-" + next).isEmpty()) {
            next++;
        }
        return "P-" + next;
    }

    void setPin(PersonId id, String hash) {
        jdbc.sql("update person set pin_hash = ? where id = ?")
                .param(hash)
                .param(id.value())
                .update();
    }

    @Nullable
    String pinHash(PersonId id) {
        return jdbc.sql("select pin_hash from person where id = ? and active")
                .param(id.value())
                .query((row, i) -> java.util.Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(hash -> hash)
                .orElse(null);
    }

    private static Person of(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("number"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                People.roles(row.getString("roles")),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("work_center"),
                row.getBoolean("active"),
                row.getString("email"));
    }
}
