package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.plant.OverReport;
import dev.flowcard.production.OperationView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnePieceTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @BeforeEach
    void started() {
        floor.onePiece = true;
        floor.scanAll("P-1", "W-1");
        floor.later(6);
    }

    @Test
    void everyScanOfTheCardIsOneGoodPiece() {
        for (int piece = 0; piece < 3; piece++) {
            assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ACCEPTED);
            floor.later(6);
        }
        assertThat(turned().good()).isEqualByComparingTo("3");
        assertThat(floor.reports).hasSize(3).allMatch(r -> r.warnings().isEmpty());
        assertThat(floor.session.runs()).hasSize(1);
    }

    @Test
    void aSecondReadWithinSecondsIsCountedAlready() {
        floor.scan("W-1");
        floor.now = floor.now.plusSeconds(2);
        assertThat(floor.scan("W-1").reason()).isEqualTo(ScanReason.ALREADY_COUNTED);
        assertThat(floor.scan("X-NEXT").reason()).isEqualTo(ScanReason.ALREADY_COUNTED);
        floor.now = floor.now.plusSeconds(2);
        assertThat(floor.scan("X-NEXT").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(turned().good()).isEqualByComparingTo("2");
    }

    @Test
    void aCardHeldTooLongAtTheStartIsNoPiece() {
        Floor other = new Floor(Floor.TURNING);
        other.onePiece = true;
        other.scanAll("P-1", "W-1");
        assertThat(other.scan("W-1").reason()).isEqualTo(ScanReason.ALREADY_COUNTED);
        assertThat(other.reports).isEmpty();
    }

    @Test
    void theLastPieceEndsTheRun() {
        for (int piece = 0; piece < 10; piece++) {
            floor.scan("X-NEXT");
            floor.later(6);
        }
        assertThat(turned().finished()).isTrue();
        assertThat(floor.session.runs()).isEmpty();
        assertThat(floor.scan("X-NEXT").reason()).isEqualTo(ScanReason.NO_RUN);
    }

    @Test
    void aDefectiveOneIsReportedWithoutBookingTheRestAsGood() {
        floor.scan("W-1");
        floor.later(6);
        floor.scanAll("X-FINISH", "X-SCRAP", "1", "R-12", "X-OK");
        assertThat(turned().scrap()).isEqualByComparingTo("1");
        assertThat(turned().good()).isEqualByComparingTo("1");
        floor.later(6);
        assertThat(floor.scanAll("X-FINISH", "X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
    }

    @Test
    void moreThanArrivedIsRefusedWhereTheWorkUnitRefusesIt() {
        floor.scanAll("X-FINISH", "Q-10", "X-OK", "W-1.20");
        floor.overReport = OverReport.REFUSE;
        floor.scanAll("X-FINISH", "Q-11");
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.OVER_REPORT);
    }

    @Test
    void undoTakesBackThePiece() {
        floor.scanAll("W-1", "X-UNDO");
        assertThat(turned().good()).isEqualByComparingTo("0");
        floor.later(6);
        floor.scan("W-1");
        assertThat(turned().good()).isEqualByComparingTo("1");
    }

    @Test
    void elsewhereThereIsNoNextPiece() {
        floor.onePiece = false;
        assertThat(floor.scan("X-NEXT").reason()).isEqualTo(ScanReason.NOT_EXPECTED);
        assertThat(floor.scan("W-1").outcome()).isEqualTo(Outcome.ASK);
    }

    private OperationView turned() {
        return floor.view().operation(10).orElseThrow();
    }
}
