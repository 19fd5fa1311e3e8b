package dev.flowcard.pay;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.pay.reckoning.PayLine;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A month as an Excel file: one row for every line of every sheet. */
@Service
public class PayExport {
    private static final List<String> COLUMNS = List.of(
            "month",
            "badge",
            "name",
            "day",
            "kind",
            "work-order",
            "operation",
            "quantity",
            "rate",
            "amount",
            "remark",
            "report");

    private final PaySheets sheets;
    private final People people;
    private final Messages messages;

    PayExport(PaySheets sheets, People people, Messages messages) {
        this.sheets = sheets;
        this.people = people;
        this.messages = messages;
    }

    public void xlsx(YearMonth month, Locale locale, OutputStream out) throws IOException {
        List<String> header =
                COLUMNS.stream().map(c -> messages.get(locale, "pay.col." + c)).toList();
        var rows = sheets.of(month).stream().flatMap(sheet -> sheet.lines().stream()
                .<List<? extends @Nullable Object>>map(line -> row(month, line, locale)));
        new Sheet(messages.get(locale, "pay.page.title") + " " + month, header, rows).xlsx(out);
    }

    private List<? extends @Nullable Object> row(YearMonth month, PayLine line, Locale locale) {
        Optional<Person> person = people.byCode(line.person());
        @Nullable Named name = line.name();
        return Arrays.asList(
                month.toString(),
                person.map(Person::number).orElse(line.person()),
                person.map(p -> p.nameIn(locale)).orElse(""),
                line.day(),
                messages.get(locale, "pay.kind." + line.kind()),
                line.workOrder(),
                name == null ? null : line.sequence() + " " + name.in(locale),
                line.quantity(),
                line.rate(),
                line.amount(),
                remark(line, locale),
                line.report());
    }

    private @Nullable String remark(PayLine line, Locale locale) {
        return line.undecided()
                ? messages.get(locale, "pay.undecided")
                : line.rate() == null
                        ? messages.get(locale, "pay.unpriced")
                        : line.later() ? messages.get(locale, "pay.later") : null;
    }
}
