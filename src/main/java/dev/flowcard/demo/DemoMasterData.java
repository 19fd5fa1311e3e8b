package dev.flowcard.demo;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Users;
import dev.flowcard.imports.Imports;
import dev.flowcard.materials.Lots;
import dev.flowcard.plan.Instructions;
import dev.flowcard.plant.Plant;
import dev.flowcard.production.Reasons;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads the files of the demo factory; loading them again changes nothing. */
@Component
class DemoMasterData {
    private static final String SOURCE = "demo";
    private static final List<String> FILES = List.of(
            "people",
            "work-units",
            "calendars",
            "products",
            "suppliers",
            "boms",
            "stock",
            "inspection-plans",
            "routings",
            "subcontract-terms",
            "customers",
            "orders",
            "plan",
            "piece-rates",
            "pay-rules");

    private final Imports imports;
    private final Plant plant;
    private final Reasons reasons;
    private final People people;
    private final Users users;
    private final Instructions instructions;
    private final Lots lots;

    DemoMasterData(
            Imports imports,
            Plant plant,
            Reasons reasons,
            People people,
            Users users,
            Instructions instructions,
            Lots lots) {
        this.imports = imports;
        this.plant = plant;
        this.reasons = reasons;
        this.people = people;
        this.users = users;
        this.instructions = instructions;
        this.lots = lots;
    }

    void load(DemoFiles files) {
        for (CSVRecord center : files.rows("work-centers")) {
            plant.saveWorkCenter(center.get("work_center"), center.get("name"), center.get("name_en"));
        }
        for (CSVRecord reason : files.rows("reasons")) {
            reasons.save(
                    reason.get("reason"),
                    reason.get("name"),
                    reason.get("name_en"),
                    reason.get("kind"),
                    orNull(reason.get("defect_class")));
        }
        imports.take("products", files.text("materials"), SOURCE);
        FILES.forEach(file -> imports.take(file, files.text(file), SOURCE));
        for (CSVRecord guide : files.rows("instructions")) {
            instructions.write(
                    guide.get("product"),
                    Integer.parseInt(guide.get("sequence")),
                    guide.get("title"),
                    guide.get("text"),
                    null);
        }
        // one lot waits for a decision, so that a newcomer sees what that means
        lots.block(files.note("blocked-lot"), files.note("blocked"));
    }

    /** Sign-ins and PINs; comes last, since an administrator says that the installation is set up. */
    void signIns(DemoFiles files) {
        for (CSVRecord user : files.rows("users").reversed()) {
            Person person = people.find(user.get("badge")).orElseThrow();
            users.setPassword(user.get("user"), person.id(), user.get("password"));
            if (!user.get("pin").isEmpty()) {
                people.setPin(person.id(), user.get("pin"));
            }
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
