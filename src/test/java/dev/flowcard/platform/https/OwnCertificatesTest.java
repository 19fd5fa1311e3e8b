package dev.flowcard.platform.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificatesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "mes.factory.local");

    @TempDir
    Path data;

    private OwnCertificates certificates;

    @BeforeEach
    void made() throws Exception {
        certificates = new OwnCertificates(data);
        assertThat(certificates.renew(NAMES, NOW)).isTrue();
    }

    @Test
    void theServersCertificateNamesTheMachineAndComesFromTheAuthority() throws Exception {
        X509Certificate server = server();
        assertThat(OwnCertificates.namesOf(server)).isEqualTo(NAMES);
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(Duration.between(
                        server.getNotBefore().toInstant(), server.getNotAfter().toInstant()))
                .isLessThanOrEqualTo(Duration.ofDays(398));
        assertThat(authority().getBasicConstraints()).isZero();
        assertTrusted(NOW);
    }

    @Test
    void onlyTheOwnerReadsTheKeys() throws Exception {
        for (String key : List.of("authority.key", "server.key")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("https").resolve(key))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("https"))))
                .isEqualTo("rwx------");
    }

    @Test
    void nothingChangesWhileAllIsWell() throws Exception {
        X509Certificate before = server();
        assertThat(certificates.renew(Set.of("localhost"), NOW.plus(Duration.ofDays(300))))
                .isFalse();
        assertThat(server()).isEqualTo(before);
    }

    @Test
    void itIsRenewedInTimeByTheSameAuthorityAndForTheSameKey() throws Exception {
        X509Certificate before = server();
        X509Certificate authority = authority();
        Instant late = NOW.plus(Duration.ofDays(345));
        assertThat(certificates.renew(NAMES, late)).isTrue();
        assertThat(server().getPublicKey()).isEqualTo(before.getPublicKey());
        assertThat(server().getSerialNumber()).isNotEqualTo(before.getSerialNumber());
        assertThat(authority()).isEqualTo(authority);
        assertTrusted(late.plus(Duration.ofDays(300)));
    }

    @Test
    void anotherAddressOfTheMachineIsTakenUp() throws Exception {
        assertThat(certificates.renew(Set.of("localhost", "192.168.1.20"), NOW)).isTrue();
        assertThat(OwnCertificates.namesOf(server())).contains("192.168.1.20");
    }

    @Test
    void aLostKeyIsMadeAnew() throws Exception {
        Files.delete(certificates.keyFile());
        assertThat(certificates.renew(NAMES, NOW)).isTrue();
        assertThat(certificates.keyFile()).exists();
        assertTrusted(NOW);
    }

    private X509Certificate server() throws Exception {
        return PemFile.certificates(certificates.certificateFile()).getFirst();
    }

    private X509Certificate authority() throws Exception {
        return PemFile.certificates(certificates.authorityFile()).getFirst();
    }

    private void assertTrusted(Instant at) throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(server())), parameters);
    }
}
