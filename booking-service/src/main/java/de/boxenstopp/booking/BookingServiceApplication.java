package de.boxenstopp.booking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class BookingServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BookingServiceApplication.class, arguments);
    }
}
