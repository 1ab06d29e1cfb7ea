package de.boxenstopp.booking;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import de.boxenstopp.booking.booking.slots.SlotServiceStandIn;
import de.boxenstopp.booking.checkout.payments.PaymentServiceStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Puts the stand-ins where the settings look for the other services. */
@TestConfiguration(proxyBeanMethods = false)
public class PeersConfiguration {

    @Bean(initMethod = "start", destroyMethod = "stop")
    SlotServiceStandIn slotService(@Value("${boxenstopp.security.public-keys}") Path publicKeys)
            throws IOException, GeneralSecurityException {
        return new SlotServiceStandIn(keyOfBooking(publicKeys));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    PaymentServiceStandIn paymentService(@Value("${boxenstopp.security.public-keys}") Path publicKeys)
            throws IOException, GeneralSecurityException {
        return new PaymentServiceStandIn(keyOfBooking(publicKeys));
    }

    @Bean
    DynamicPropertyRegistrar whereTheyAre(SlotServiceStandIn slotService, PaymentServiceStandIn paymentService) {
        return properties -> {
            properties.add("boxenstopp.services.slot.url", slotService::url);
            properties.add("boxenstopp.services.payment.url", paymentService::url);
        };
    }

    private static ECKey keyOfBooking(Path publicKeys) throws IOException, GeneralSecurityException {
        var pem = Files.readString(publicKeys.resolve("booking.pub")).replaceAll("-----[A-Z ]+-----|\\s", "");
        var key = KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) key).build();
    }
}
