package dev.flowcard.identity;

import static dev.flowcard.shared.imports.ImportColumn.optional;
import static dev.flowcard.shared.imports.ImportColumn.required;
import static dev.flowcard.shared.imports.ImportFormat.FLAG;
import static dev.flowcard.shared.imports.ImportFormat.NUMBER;
import static dev.flowcard.shared.imports.ImportFormat.TEXT;
import static dev.flowcard.shared.imports.ImportFormat.WORD;

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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and their badges. Several roles are separated by {@code ;}. Only an administrator makes administrators. */
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
            NumberBook book =
                    numbers.book(rows.stream().map(r -> r.text("badge")).toList());
            RepeatedRows.without(rows, "badge").forEach(row -> take(row, book, administrator));
        };
    }

    private void take(ImportRow row, NumberBook book, boolean administrator) {
        String badge = row.text("badge");
        if (book.name(badge) instanceof Naming.Clash(String other)) {
            row.reject("badge", "identity.import.badge", badge, other);
            return;
        }
        @Nullable
        Person before =
                book.name(badge) instanceof Naming.Exists ? people.find(badge).orElse(null) : null;
        Optional<Set<Role>> roles = roles(row);
        Optional<String> language = language(row, before);
        roles.filter(named -> !administrator && administers(named, before))
                .ifPresent(named -> row.reject("role", "identity.import.administrator"));
        if (roles.isPresent() && language.isPresent() && !row.rejected()) {
            save(row, book, before, roles.get(), language.get());
        }
    }

    private static boolean administers(Set<Role> named, @Nullable Person before) {
        boolean is = named.contains(Role.ADMIN);
        boolean was = before != null && before.roles().contains(Role.ADMIN);
        return is != was;
    }

    private void save(ImportRow row, NumberBook book, @Nullable Person before, Set<Role> roles, String language) {
        try {
            Person saved = people.save(new PersonData(
                    row.text("badge"),
                    row.text("name"),
                    row.find("name_en").orElse(before == null ? null : before.nameEn()),
                    roles,
                    language,
                    row.find("work_center").orElse(before == null ? null : before.workCenter()),
                    row.has("active") ? row.flag("active") : before == null || before.active(),
                    row.find("email").orElse(before == null ? null : before.email())));
            book.add(new NumberBook.Known(saved.id().value(), saved.number(), saved.code()));
        } catch (Problem e) {
            row.reject(e.fields().isEmpty() ? "badge" : e.fields().getFirst().name(), e.messageKey(), e.args());
        }
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
