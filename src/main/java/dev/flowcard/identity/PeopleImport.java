package dev.flowcard.identity;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.FLAG;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

import dev.flowcard.identity.PersonStore.Badged;
import dev.flowcard.shared.NumberBook;
import dev.flowcard.shared.NumberBook.Naming;
import dev.flowcard.shared.NumberTable;
import dev.flowcard.shared.Problem;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.shared.imports.ImportRow;
import dev.flowcard.shared.imports.ImportSession;
import dev.flowcard.shared.imports.RepeatedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and their badges. Several roles are separated by {@code ;}. Only an administrator makes administrators and managers. */
@Component
class PeopleImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("badge", NUMBER),
            required("name", TEXT),
            required("role", WORD).upTo(120),
            optional("work_center", NUMBER),
            optional("language", WORD),
            optional("name_en", TEXT),
            optional("active", FLAG),
            optional("email", TEXT).upTo(254));

    /** The one may do everything, the other read everything. */
    private static final List<Role> BY_ADMINISTRATORS = List.of(Role.ADMIN, Role.MANAGER);

    private final People people;
    private final NumberTable numbers;

    PeopleImport(People people, JdbcClient jdbc) {
        this.people = people;
        this.numbers = new NumberTable(jdbc, "person", "P");
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession open(ImportContext context) {
        boolean administrator = context.has(Role.ADMIN.name());
        return rows -> {
            Batch batch = batch(rows);
            RepeatedRows.without(rows, "badge").forEach(row -> take(row, batch, administrator));
            people.saveAll(batch.fresh(), batch.known());
        };
    }

    /**
     * What some rows become.
     *
     * @param before the people of these rows that were here, by their codes
     */
    private record Batch(NumberBook book, Map<String, Person> before, List<Badged> fresh, List<Badged> known) {}

    private Batch batch(List<ImportRow> rows) {
        NumberBook book = numbers.book(rows.stream().map(r -> r.text("badge")).toList());
        List<String> known = rows.stream()
                .map(row -> book.name(row.text("badge")))
                .flatMap(naming -> naming instanceof Naming.Exists(var one) ? Stream.of(one.code()) : Stream.empty())
                .toList();
        Map<String, Person> before =
                people.byCodes(known).stream().collect(Collectors.toMap(Person::code, Function.identity()));
        return new Batch(book, before, new ArrayList<>(), new ArrayList<>());
    }

    private void take(ImportRow row, Batch batch, boolean administrator) {
        String badge = row.text("badge");
        switch (batch.book().name(badge)) {
            case Naming.Clash(String other) -> row.reject("badge", "identity.import.badge", badge, other);
            case Naming.Exists(var one) ->
                data(row, batch.before().get(one.code()), administrator)
                        .ifPresent(data -> batch.known().add(new Badged(one.code(), data)));
            case Naming.Fresh(String code) ->
                data(row, null, administrator).ifPresent(data -> {
                    batch.fresh().add(new Badged(code, data));
                    batch.book().add(new NumberBook.Known(0, badge, code));
                });
        }
    }

    private static Optional<PersonData> data(ImportRow row, @Nullable Person before, boolean administrator) {
        Optional<Set<Role>> roles = roles(row);
        Optional<String> language = language(row, before);
        roles.filter(named -> !administrator)
                .flatMap(named -> reserved(named, before))
                .ifPresent(role -> row.reject("role", "identity.import.administrator", role));
        if (roles.isEmpty() || language.isEmpty() || row.rejected()) {
            return Optional.empty();
        }
        PersonData data = new PersonData(
                row.text("badge"),
                row.text("name"),
                row.find("name_en").orElse(before == null ? null : before.nameEn()),
                roles.get(),
                language.get(),
                row.find("work_center").orElse(before == null ? null : before.workCenter()),
                row.has("active") ? row.flag("active") : before == null || before.active(),
                row.find("email").orElse(before == null ? null : before.email()));
        try {
            People.check(data);
            return Optional.of(data);
        } catch (Problem e) {
            row.reject(e.fields().getFirst().name(), e.messageKey(), e.args());
            return Optional.empty();
        }
    }

    /** The role that would be given or taken and is not his who imports to give. */
    private static Optional<String> reserved(Set<Role> named, @Nullable Person before) {
        return BY_ADMINISTRATORS.stream()
                .filter(role -> named.contains(role)
                        != (before != null && before.roles().contains(role)))
                .map(Role::name)
                .findFirst();
    }

    private static Optional<Set<Role>> roles(ImportRow row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : row.text("role").split("[;,|+\\s]+", -1)) {
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(r -> r.ofPersons() && r.name().equals(name))
                    .findFirst();
            if (role.isEmpty() && !name.isEmpty()) {
                row.reject("role", "identity.import.role", name, known());
                return Optional.empty();
            }
            role.ifPresent(roles::add);
        }
        return Optional.of(roles);
    }

    private static String known() {
        return String.join(
                ", ",
                Arrays.stream(Role.values())
                        .filter(Role::ofPersons)
                        .map(Enum::name)
                        .toList());
    }

    private static Optional<String> language(ImportRow row, @Nullable Person before) {
        Optional<String> said =
                row.find("language").map(word -> word.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (said.isEmpty()) {
            return Optional.of(before == null ? "zh-CN" : before.language().toLanguageTag());
        }
        return switch (said.get()) {
            case "zh", "zh-cn", "zh-hans", "zh-hans-cn", "中文" -> Optional.of("zh-CN");
            case "en", "en-us", "en-gb" -> Optional.of("en");
            default -> {
                row.reject("language", "identity.import.language", said.get());
                yield Optional.empty();
            }
        };
    }
}
