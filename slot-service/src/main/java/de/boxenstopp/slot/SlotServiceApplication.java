package de.boxenstopp.slot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SlotServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SlotServiceApplication.class, arguments);
    }
}
