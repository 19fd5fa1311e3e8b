package dev.flowcard.pay;

import dev.flowcard.identity.Audit;
import dev.flowcard.identity.CurrentActor;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.PinCheck;
import dev.flowcard.pay.reckoning.PayLine;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The months: reckoned anew from the reports as long as they are open, kept as they are once somebody signed or locked them. */
@Service
public class PaySheets {
    private final OpenMonth open;
    private final PayStore store;
    private final People people;
    private final CurrentActor actor;
    private final Audit audit;
    private final PlantZone zone;
    private final Clock clock;

    PaySheets(
            OpenMonth open,
            PayStore store,
            People people,
            CurrentActor actor,
            Audit audit,
            PlantZone zone,
            Clock clock) {
        this.open = open;
        this.store = store;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    public YearMonth thisMonth() {
        return YearMonth.from(zone.dateOf(clock.instant()));
    }

    /** Everybody who has something on the sheet of that month. */
    @Transactional(readOnly = true)
    public List<PaySheet> of(YearMonth month) {
        List<PaySheet> sheets = new ArrayList<>(store.sheets(month));
        open.of(month).forEach((person, lines) -> sheets.add(PaySheet.open(month, person, sorted(lines))));
        sheets.sort(Comparator.comparing(PaySheet::person));
        return sheets;
    }

    @Transactional(readOnly = true)
    public Optional<PaySheet> of(YearMonth month, String personNumberOrCode) {
        String code = person(personNumberOrCode).code();
        return of(month).stream().filter(s -> s.person().equals(code)).findFirst();
    }

    /**
     * A person agrees with his month: from now on it changes no more.
     *
     * @param pin his; null where he signed on paper, for which the one who is signed in vouches
     */
    @Transactional
    public PaySheet sign(YearMonth month, String personNumberOrCode, @Nullable String pin) {
        Person person = person(personNumberOrCode);
        if (pin != null) {
            check(people.checkPin(person.id(), pin));
        }
        PaySheet sheet = of(month, person.code())
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "no-sheet", "pay.no-sheet", month.toString(), person.number()));
        if (!sheet.locked()) {
            freeze(sheet);
        }
        String by = pin == null ? actor.name() : person.code();
        if (!store.sign(month, person.code(), by, clock.instant())) {
            throw Problem.of(HttpStatus.CONFLICT, "already-signed", "pay.already-signed");
        }
        audit.record("pay-sheet.sign", month + " " + person.number(), pin == null ? "paper" : "pin");
        return of(month, person.code()).orElseThrow();
    }

    private static void check(PinCheck pin) {
        if (pin != PinCheck.RIGHT) {
            String problem = pin == PinCheck.LOCKED ? "pin-locked" : "wrong-pin";
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, problem, "pay." + problem)
                    .field("pin", "pay." + problem);
        }
    }

    /** Locks what is still open of a month; who has not signed may do so afterwards. */
    @Transactional
    public List<PaySheet> lock(YearMonth month) {
        of(month).stream().filter(s -> !s.locked()).forEach(this::freeze);
        audit.record("pay-sheet.lock", month.toString(), "");
        return of(month);
    }

    /** Work without a rate would be lost: it is priced first, with 0 where nothing is paid for it. */
    private void freeze(PaySheet sheet) {
        sheet.lines().stream()
                .filter(l -> l.rate() == null && l.quantity().signum() != 0)
                .findFirst()
                .ifPresent(l -> {
                    throw Problem.of(
                            HttpStatus.CONFLICT,
                            "no-rate",
                            "pay.no-rate",
                            l.workOrder(),
                            String.valueOf(l.sequence()),
                            l.day().toString());
                });
        try {
            store.freeze(sheet, clock.instant(), actor.name());
        } catch (DuplicateKeyException faster) {
            throw Problem.of(HttpStatus.CONFLICT, "already-locked", "pay.already-locked");
        }
    }

    private Person person(String numberOrCode) {
        return people.find(numberOrCode)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "person-not-found", "pay.person-not-found", numberOrCode));
    }

    private static List<PayLine> sorted(List<PayLine> lines) {
        return lines.stream().sorted(Comparator.comparing(PayLine::day)).toList();
    }
}
