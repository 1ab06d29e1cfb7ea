package de.boxenstopp.stack.cache;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A small program that is ready as soon as it has written a file, and stays. */
final class Hello {

    private Hello() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("hello");
        if (!Boolean.getBoolean("never")) {
            Files.writeString(Path.of(arguments[0]), "ready");
        }
        new CountDownLatch(1).await();
    }
}
