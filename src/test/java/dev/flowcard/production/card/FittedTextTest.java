package dev.flowcard.production.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittedTextTest {
    @Test
    void whatFitsStandsInItsUsualSize() {
        assertThat(FittedText.size("泵轴 Ø45×680", 13, 62)).isEqualTo(13);
        assertThat(FittedText.size("", 13, 62)).isEqualTo(13);
    }

    @Test
    void whatIsLongStandsSmallerAndWhole() {
        assertThat(FittedText.size("Ductile iron valve body DN80 PN16", 13, 62)).isBetween(8.0, 10.5);
        assertThat(FittedText.size("球墨铸铁偏心半球阀阀体 DN300 PN16 带法兰 左旋", 13, 62)).isBetween(7.0, 8.0);
        assertThat(FittedText.size("轴".repeat(60), 13, 62)).isBetween(4.0, 6.0);
    }

    @Test
    void nothingIsEverPrintedLargerThanUsual() {
        assertThat(FittedText.size("Hydraulic block, four valves, anodised", 9, 62))
                .isLessThan(9);
    }
}
