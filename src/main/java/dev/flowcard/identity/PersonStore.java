package dev.flowcard.identity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of persons. */
@Repository
class PersonStore {
    private static final String SELECT = """
            select p.id, p.number, p.code, p.name, p.name_en, p.language, p.work_center, p.active, p.email,
                   (select coalesce(group_concat(r.role), '') from person_role r where r.person_id = p.id) as roles
            from person p where\s""";

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PersonStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those of the codes that are somebody's. */
    List<Person> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "p.code in (:codes)")
                        .param("codes", codes)
                        .query((row, i) -> of(row))
                        .list();
    }

    List<Person> where(String condition, Object arg) {
        return jdbc.sql(SELECT + condition + " order by p.number_key limit 10000")
                .param(arg)
                .query((row, i) -> of(row))
                .list();
    }

    /** A person with the code of his badge, new or known. */
    record Badged(String code, PersonData data) {}

    /** Adds them; a number that the database holds for equal to another's is a duplicate key. */
    void insert(List<Badged> people) {
        if (people.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into person (name, name_en, language, work_center, active, email, code, number)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", people, BATCH, (row, person) -> {
            values(row, person);
            row.setString(8, person.data().number());
        });
        insertRoles(people);
    }

    void update(List<Badged> people) {
        if (people.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                update person set name = ?, name_en = ?, language = ?, work_center = ?, active = ?, email = ?
                where code = ?""", people, BATCH, PersonStore::values);
        jdbc.sql("delete from person_role where person_id in (select id from person where code in (:codes))")
                .param("codes", people.stream().map(Badged::code).toList())
                .update();
        insertRoles(people);
    }

    private static void values(PreparedStatement row, Badged person) throws SQLException {
        PersonData data = person.data();
        row.setString(1, data.name());
        row.setString(2, data.nameEn());
        row.setString(3, data.language());
        row.setString(4, data.workCenter());
        row.setBoolean(5, data.active());
        row.setString(6, data.email());
        row.setString(7, person.code());
    }

    private record Holding(long person, Role role) {
        static Stream<Holding> of(long person, Set<Role> roles) {
            return roles.stream().map(role -> new Holding(person, role));
        }
    }

    private void insertRoles(List<Badged> people) {
        Map<String, Set<Role>> roles = people.stream()
                .collect(Collectors.toMap(Badged::code, person -> person.data().roles()));
        List<Holding> holdings = jdbc
                .sql("select id, code from person where code in (:codes)")
                .param("codes", roles.keySet())
                .query((row, i) -> Holding.of(row.getLong(1), roles.getOrDefault(row.getString(2), Set.of())))
                .list()
                .stream()
                .flatMap(Function.identity())
                .toList();
        batches.batchUpdate(
                "insert into person_role (person_id, role) values (?, ?)", holdings, BATCH, (row, holding) -> {
                    row.setLong(1, holding.person());
                    row.setString(2, holding.role().name());
                });
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
