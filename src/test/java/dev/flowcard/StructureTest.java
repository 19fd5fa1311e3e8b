package dev.flowcard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.flowcard.platform.ModuleMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class StructureTest {

    private static final int LONGEST_FILE = 400;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.flowcard");

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(FlowcardApplication.class).verify();
    }

    @Test
    void migrations_run_upstream_first_and_none_is_forgotten() throws IOException {
        var modules = ApplicationModules.of(FlowcardApplication.class);
        var seen = new HashSet<String>();
        for (var name : ModuleMigrations.ORDER) {
            seen.add(name);
            modules.getModuleByName(name).ifPresent(module -> assertThat(module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(upstream -> upstream.getIdentifier().toString())
                            .filter(ModuleMigrations.ORDER::contains))
                    .as("%s after what it depends on", name)
                    .allMatch(seen::contains));
        }
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).filter(name -> !name.startsWith("__")))
                    .isSubsetOf(ModuleMigrations.ORDER);
        }
    }

    @Test
    void nothing_refers_to_the_root() {
        noClasses()
                .that()
                .resideInAPackage("dev.flowcard.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.flowcard")
                .check(CLASSES);
    }

    @Test
    void only_views_and_the_root_know_vaadin() {
        noClasses()
                .that()
                // identity's security joins Spring Security and Vaadin's navigation
                .resideOutsideOfPackages("dev.flowcard", "dev.flowcard..ui..", "dev.flowcard.identity.security")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void every_endpoint_says_who_may() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(sayWhoMay())
                .check(CLASSES);
    }

    @Test
    void nobody_asks_the_wall_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void only_the_root_and_the_commands_write_to_the_terminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.flowcard", "dev.flowcard.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void files_are_short() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .hasSizeLessThanOrEqualTo(LONGEST_FILE));
        }
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("carry @PreAuthorize, or their class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(PreAuthorize.class)
                        && !method.getOwner().isAnnotatedWith(PreAuthorize.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open to everybody"));
                }
            }
        };
    }
}
