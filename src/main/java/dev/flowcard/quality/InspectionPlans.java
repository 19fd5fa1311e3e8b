package dev.flowcard.quality;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What is inspected behind which operation. */
@Component
class InspectionPlans {
    private final JdbcClient jdbc;

    InspectionPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the plan; empty where there is no such plan. */
    List<Characteristic> characteristics(String plan) {
        return jdbc.sql("""
                        select c.position, c.name, c.name_en, c.kind, c.nominal, c.lower_limit, c.upper_limit, c.unit, c.sampling
                        from characteristic c join inspection_plan p on p.id = c.plan_id
                        where p.number_key = upper(?) order by c.position""").param(plan).query(InspectionPlans::characteristic).list();
    }

    /** Adds the characteristic at the end of its plan, or changes the one of that name. */
    void save(String plan, Characteristic characteristic) {
        long id = idOf(plan).orElseGet(() -> add(plan));
        jdbc.sql("""
                        insert into characteristic
                            (plan_id, position, name, name_en, kind, nominal, lower_limit, upper_limit, unit, sampling)
                        select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? from characteristic where plan_id = ?
                        on duplicate key update name_en = values(name_en), kind = values(kind), nominal = values(nominal),
                            lower_limit = values(lower_limit), upper_limit = values(upper_limit), unit = values(unit),
                            sampling = values(sampling)""")
                .param(id)
                .param(characteristic.name())
                .param(characteristic.nameEn())
                .param(characteristic.kind().name())
                .param(characteristic.nominal())
                .param(characteristic.lower())
                .param(characteristic.upper())
                .param(characteristic.unit())
                .param(characteristic.sampling().toString())
                .param(id)
                .update();
    }

    /** What the plan wants while the work runs; what is null stays as it is. */
    void rounds(String plan, @Nullable Boolean firstArticle, @Nullable Integer patrolMinutes) {
        jdbc.sql("""
                        update inspection_plan set first_article = coalesce(?, first_article),
                            patrol_minutes = coalesce(?, patrol_minutes) where number_key = upper(?)""").param(firstArticle).param(patrolMinutes).param(plan).update();
    }

    private Optional<Long> idOf(String plan) {
        return jdbc.sql("select id from inspection_plan where number_key = upper(?)")
                .param(plan)
                .query(Long.class)
                .optional();
    }

    private long add(String plan) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into inspection_plan (number) values (?)").param(plan).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static Characteristic characteristic(ResultSet row, int i) throws SQLException {
        return new Characteristic(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                CharacteristicKind.valueOf(row.getString(4)),
                plain(row.getBigDecimal(5)),
                plain(row.getBigDecimal(6)),
                plain(row.getBigDecimal(7)),
                row.getString(8),
                Sampling.parse(row.getString(9)).orElse(Sampling.ONE));
    }

    /** As the drawing writes it: no zeros behind what was said. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
