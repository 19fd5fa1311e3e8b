package dev.flowcard.platform.https;

import dev.flowcard.shared.DataFolder;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Renews our own certificate in time, and when the machine gets another address; the web server takes it up by itself. */
@Component
@ConditionalOnBooleanProperty("flowcard.https")
@ConditionalOnExpression("'${flowcard.https.certificate:}'.isBlank()")
class CertificateRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);

    private final OwnCertificates certificates;
    private final String names;
    private final Clock clock;

    CertificateRenewal(DataFolder data, @Value("${flowcard.https.names:}") String names, Clock clock) {
        this.certificates = new OwnCertificates(data.path());
        this.names = names;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void renew() {
        try {
            if (certificates.renew(HostNames.all(names), clock.instant())) {
                LOG.info("The certificate of this server was renewed");
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.error("The certificate of this server could not be renewed", e);
        }
    }
}
