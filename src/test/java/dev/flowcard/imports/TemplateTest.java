package dev.flowcard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportContext;
import dev.flowcard.shared.imports.ImportKind;
import dev.flowcard.testing.FlowcardTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@FlowcardTest
class TemplateTest {
    @Autowired
    ImportKinds kinds;

    @Autowired
    ImportService service;

    @Autowired
    ImportTemplates templates;

    /** In the order in which an empty installation needs them, since the examples build on each other. */
    private void bringIn(ImportKind kind, boolean xlsx, boolean dryRun) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        templates.write(kind, true, xlsx, out);
        ImportContext context = new ImportContext("test", Set.of("ADMIN"), "example");
        try (ImportFile file = ImportFile.receive(new ByteArrayInputStream(out.toByteArray()), "example")) {
            ImportResult result = service.run(kind, file, dryRun, context, ImportProgress.NONE);
            assertThat(result.rejected()).as(kind.kind()).isEmpty();
            assertThat(result.rows()).as(kind.kind()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyExampleCanBeImported(boolean xlsx) throws IOException {
        for (ImportKind kind : kinds.all()) {
            bringIn(kind, xlsx, false);
        }
    }

    @org.junit.jupiter.api.Test
    void theHolidaysOfAYearAreOneFile() throws IOException {
        ImportKind calendars = kinds.all().stream()
                .filter(kind -> kind.kind().equals("calendars"))
                .findFirst()
                .orElseThrow();
        byte[] file = Files.readAllBytes(Path.of("docs/templates/calendars-holidays.example.csv"));
        try (ImportFile received = ImportFile.receive(new ByteArrayInputStream(file), "holidays")) {
            ImportContext context = new ImportContext("test", Set.of("ADMIN"), "holidays");
            ImportResult result = service.run(calendars, received, true, context, ImportProgress.NONE);
            assertThat(result.rejected()).isEmpty();
            assertThat(result.accepted()).isGreaterThan(30);
        }
    }

    @org.junit.jupiter.api.Test
    void everyKindHasItsTemplateAmongTheDocuments() throws IOException {
        for (ImportKind kind : kinds.all()) {
            String header = Files.readString(Path.of("docs/templates", kind.kind() + ".csv"))
                    .strip();
            assertThat(kind.columns().stream().map(ImportColumn::name).toList())
                    .as(kind.kind())
                    .contains(header.split(","));
        }
    }
}
