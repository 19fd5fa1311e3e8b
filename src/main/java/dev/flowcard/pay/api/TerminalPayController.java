package dev.flowcard.pay.api;

import dev.flowcard.devices.Terminal;
import dev.flowcard.devices.Terminals;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.People;
import dev.flowcard.identity.TokenPrincipal;
import dev.flowcard.pay.OwnPay;
import dev.flowcard.pay.reckoning.PayLine;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's day, at the terminal where the badge asked for it a moment ago. */
@RestController
class TerminalPayController {
    private static final int MOST = 12;

    private final Terminals terminals;
    private final OwnPay pay;
    private final People people;

    TerminalPayController(Terminals terminals, OwnPay pay, People people) {
        this.terminals = terminals;
        this.pay = pay;
        this.people = people;
    }

    /** A name in both languages. */
    record Name(String zh, @Nullable String en) {}

    record Line(
            PayLine.Kind kind,
            @Nullable String workOrder,
            @Nullable Name operation,
            BigDecimal quantity,
            @Nullable BigDecimal rate,
            BigDecimal amount,
            boolean undecided) {}

    /**
     * The day.
     *
     * @param lines the latest ones
     * @param undecided pieces that wait for an inspection
     */
    record Day(
            Name person, LocalDate day, BigDecimal amount, BigDecimal pieces, BigDecimal undecided, List<Line> lines) {}

    @GetMapping("/api/v1/terminal/pay")
    @PreAuthorize("hasRole('TERMINAL')")
    ResponseEntity<Day> today(@AuthenticationPrincipal TokenPrincipal who) {
        OwnPay.Today today = terminals
                .find(Objects.requireNonNullElse(who.terminal(), ""))
                .filter(Terminal::active)
                .flatMap(pay::shownAt)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no-pay", "pay.window"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(day(today));
    }

    private Day day(OwnPay.Today today) {
        List<PayLine> lines = today.lines();
        return new Day(
                people.byCode(today.person())
                        .map(p -> new Name(p.name(), p.nameEn()))
                        .orElse(new Name(today.person(), null)),
                today.day(),
                lines.stream().map(PayLine::amount).reduce(new BigDecimal("0.00"), BigDecimal::add),
                sum(lines.stream().filter(l -> !l.undecided()).toList()),
                sum(lines.stream().filter(PayLine::undecided).toList()),
                lines.reversed().stream()
                        .limit(MOST)
                        .map(TerminalPayController::line)
                        .toList());
    }

    private static BigDecimal sum(List<PayLine> lines) {
        return plain(lines.stream()
                .filter(l -> l.kind() == PayLine.Kind.PIECES
                        || l.kind() == PayLine.Kind.REWORK
                        || l.kind() == PayLine.Kind.INSPECTION)
                .map(PayLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Line line(PayLine line) {
        @Nullable Named name = line.name();
        return new Line(
                line.kind(),
                line.workOrder(),
                name == null ? null : new Name(line.sequence() + " " + name.name(), english(line, name)),
                plain(line.quantity()),
                line.rate(),
                line.amount(),
                line.undecided());
    }

    private static @Nullable String english(PayLine line, Named name) {
        return name.nameEn() == null ? null : line.sequence() + " " + name.nameEn();
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
