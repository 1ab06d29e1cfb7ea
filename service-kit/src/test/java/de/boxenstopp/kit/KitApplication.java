package de.boxenstopp.kit;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service there is, to test what every service gets. */
@SpringBootApplication
class KitApplication {}
