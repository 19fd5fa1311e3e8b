package dev.flowcard.pay;

import dev.flowcard.pay.reckoning.PayRule;
import dev.flowcard.pay.reckoning.Rates;
import dev.flowcard.plan.ProductId;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rates and rules as they were said, each valid from its day until the next one. */
@Repository
class PayRates {
    private static final int MINUTES_PER_HOUR = 60;

    private final JdbcClient jdbc;

    PayRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(ProductId product, int sequence, LocalDate validFrom, BigDecimal rate) {
        jdbc.sql("""
                        insert into piece_rate (product_id, sequence, valid_from, rate) values (?, ?, ?, ?)
                        on duplicate key update rate = values(rate)""")
                .param(product.value())
                .param(sequence)
                .param(Date.valueOf(validFrom))
                .param(rate)
                .update();
    }

    void save(PayRule rule) {
        jdbc.sql("""
                        insert into pay_rule (valid_from, hourly, night_hourly, night_from, night_to, rework_percent, sample_type)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update hourly = values(hourly), night_hourly = values(night_hourly),
                            night_from = values(night_from), night_to = values(night_to),
                            rework_percent = values(rework_percent), sample_type = values(sample_type)""")
                .param(Date.valueOf(rule.validFrom()))
                .param(rule.hourly())
                .param(rule.nightHourly())
                .param(minutes(rule.nightFrom()))
                .param(minutes(rule.nightTo()))
                .param(rule.reworkPercent())
                .param(rule.sampleType())
                .update();
    }

    /** Of these products, with all the rules. */
    Rates of(Collection<ProductId> products) {
        Rates rates = new Rates();
        if (!products.isEmpty()) {
            jdbc.sql("select product_id, sequence, valid_from, rate from piece_rate where product_id in (:ids)")
                    .param(
                            "ids",
                            products.stream().map(ProductId::value).distinct().toList())
                    .query(row -> {
                        rates.add(
                                new ProductId(row.getLong(1)),
                                row.getInt(2),
                                row.getDate(3).toLocalDate(),
                                row.getBigDecimal(4));
                    });
        }
        jdbc.sql(
                        "select valid_from, hourly, night_hourly, night_from, night_to, rework_percent, sample_type from pay_rule")
                .query(row -> {
                    rates.add(new PayRule(
                            row.getDate(1).toLocalDate(),
                            row.getBigDecimal(2),
                            row.getBigDecimal(3),
                            time(row.getInt(4)),
                            time(row.getInt(5)),
                            row.getBigDecimal(6),
                            row.getString(7)));
                });
        return rates;
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES_PER_HOUR + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    }
}
