package de.boxenstopp.kit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where in a service a class belongs. Adapters are found, not listed: whatever lies beside a {@code domain} or an {@code
 * application} is one, so that a new one called {@code stripe} is under the same rules as {@code web}.
 */
final class Layers {

    private static final String DOMAIN = "domain";
    private static final String APPLICATION = "application";

    /** The packages that hold a domain and what belongs to it. */
    private final Set<String> hexagons;

    private final Set<String> adapters;

    Layers(JavaClasses classes) {
        var packages = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        this.hexagons = packages.stream()
                .filter(name -> isNamed(name, DOMAIN) || isNamed(name, APPLICATION))
                .map(Layers::parent)
                .collect(Collectors.toSet());
        this.adapters = packages.stream()
                .filter(name -> hexagons.contains(parent(name)))
                .filter(name -> !isNamed(name, DOMAIN) && !isNamed(name, APPLICATION))
                .collect(Collectors.toSet());
    }

    Set<String> hexagons() {
        return hexagons;
    }

    Set<String> adapters() {
        return adapters;
    }

    DescribedPredicate<JavaClass> domain() {
        return DescribedPredicate.describe("are in a domain", type -> isIn(type, DOMAIN));
    }

    DescribedPredicate<JavaClass> application() {
        return DescribedPredicate.describe("are in an application", type -> isIn(type, APPLICATION));
    }

    DescribedPredicate<JavaClass> adapter() {
        return DescribedPredicate.describe(
                "are in an adapter", type -> adapterOf(type).isPresent());
    }

    /** Each adapter by itself. */
    SliceAssignment eachAdapter() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return adapterOf(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "adapters";
            }
        };
    }

    private Optional<String> adapterOf(JavaClass type) {
        var name = type.getPackageName();
        return adapters.stream()
                .filter(adapter -> name.equals(adapter) || name.startsWith(adapter + '.'))
                .findFirst();
    }

    private boolean isIn(JavaClass type, String layer) {
        var name = type.getPackageName() + '.';
        return hexagons.stream().anyMatch(hexagon -> name.startsWith(hexagon + '.' + layer + '.'));
    }

    private static boolean isNamed(String packageName, String name) {
        return packageName.endsWith('.' + name);
    }

    private static String parent(String packageName) {
        return packageName.substring(0, Math.max(0, packageName.lastIndexOf('.')));
    }
}
