package de.boxenstopp.simulators.stripe;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop for each test; whatever Stripe said in it is judged at its end. */
abstract class StripeTest {

    static final String GOOD = "4242424242424242";
    static final String DECLINED = "4000000000000002";
    static final String INSUFFICIENT = "4000000000009995";
    static final String AUTHENTICATION_ONCE = "4000002500003155";
    static final String AUTHENTICATION_ALWAYS = "4000002760003184";
    static final String DECLINED_LATER = "4000000000000341";

    @TempDir
    Path folder;

    TestShop shop;

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }
}
