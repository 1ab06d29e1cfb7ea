// Derives strict JSON Schemas from Stripe's official TypeScript types: unknown keys are refused, enums are closed.
//   params.schema.json   what each operation may be asked (loaded by the simulator when it starts)
//   objects.schema.json  what it answers, and what its webhooks carry
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const stripe = new URL('./node_modules/stripe/', import.meta.url).pathname;
const target = new URL('../src/main/resources/de/boxenstopp/simulators/stripe/', import.meta.url).pathname;
const version = createRequire(import.meta.url)('./node_modules/stripe/package.json').version;
const { operations, resources, events, fractions } = JSON.parse(readFileSync(new URL('./operations.json', import.meta.url)));

const files = ['lib', 'shared', ...new Set([...Object.values(operations), ...Object.values(resources)].map((o) => `resources/${o.file}`))]
    .map((file) => `${stripe}esm/${file}.d.ts`);
const program = ts.createProgram(files, { strict: true, noEmit: true, skipLibCheck: true, types: [],
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext });
const checker = program.getTypeChecker();

const typeOf = (file, name) => {
    const source = program.getSourceFile(`${stripe}esm/resources/${file}.d.ts`);
    const symbol = name.split('.').reduce(
        (parent, part) => checker.getExportsOfModule(parent).find((s) => s.name === part),
        checker.getSymbolAtLocation(source),
    );
    return checker.getDeclaredTypeOfSymbol(symbol);
};

/** One document: definitions collected while walking. */
class Schema {
    defs = {};
    names = new Map();

    ref(type) {
        if (!this.names.has(type)) {
            const name = this.nameOf(type);
            this.names.set(type, name);
            this.defs[name] = {};
            Object.assign(this.defs[name], this.object(type));
        }
        return { $ref: `#/$defs/${this.names.get(type)}` };
    }

    nameOf(type) {
        const symbol = type.aliasSymbol ?? type.symbol;
        const of = (type.aliasTypeArguments ?? []).map((t) => '_' + t.symbol.name).join('');
        const full = (checker.getFullyQualifiedName(symbol) + of).replace(/^".*"\./, '').replaceAll('.', '_');
        let name = full;
        for (let n = 2; this.defs[name]; n++) name = `${full}_${n}`;
        return name;
    }

    object(type) {
        const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
        const properties = {};
        const required = [];
        for (const property of checker.getPropertiesOfType(type)) {
            if (checker.typeToString(checker.getTypeOfSymbol(property)).startsWith('void')) continue; // never there
            const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
            properties[property.name] = this.of(checker.getTypeOfSymbol(property), property.name);
            if (!optional) required.push(property.name);
        }
        return { type: 'object', properties, ...(required.length ? { required } : {}),
            additionalProperties: index ? this.of(index.type, '') : false };
    }

    of(type, name) {
        const parts = type.isUnion() ? type.types : [type];
        const found = new Set();
        const literals = [];
        const alternatives = [];
        for (const part of parts) {
            const flags = part.flags;
            if (flags & ts.TypeFlags.Undefined) continue;
            else if (part.aliasSymbol?.name === 'Decimal') found.add('string');
            else if (flags & ts.TypeFlags.Null) found.add('null');
            else if (flags & ts.TypeFlags.StringLiteral) literals.push(part.value);
            else if (flags & ts.TypeFlags.NumberLiteral) literals.push(part.value);
            else if (flags & ts.TypeFlags.BooleanLiteral) literals.push(part.intrinsicName === 'true');
            else if (flags & ts.TypeFlags.String) found.add('string');
            else if (flags & ts.TypeFlags.Number) found.add(fractions.includes(name) ? 'number' : 'integer');
            else if (flags & ts.TypeFlags.Boolean) found.add('boolean');
            else if (flags & ts.TypeFlags.Intersection) continue; // OtherString: "there may be more one day"; not today
            else if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) alternatives.push({});
            else if (part.symbol?.name === 'Uint8Array') continue;
            else if (checker.isArrayType(part)) alternatives.push({ type: 'array', items: this.of(checker.getTypeArguments(part)[0], name) });
            else if (part.symbol?.name === 'ApiList') alternatives.push(this.list(part));
            else if (this.isFarResource(part)) found.add('string');
            else if (this.isOpen(part)) alternatives.push({ type: 'object' });
            else alternatives.push(this.ref(part));
        }
        if (literals.includes(true) && literals.includes(false)) {
            literals.splice(0, literals.length, ...literals.filter((l) => typeof l !== 'boolean'));
            found.add('boolean');
        }
        if (literals.length) {
            alternatives.unshift({ enum: found.has('null') ? [...literals, null] : literals });
            found.delete('null');
        }
        if (found.size) alternatives.unshift({ type: found.size === 1 ? [...found][0] : [...found].sort().reverse() });
        return alternatives.length === 1 ? alternatives[0] : { anyOf: alternatives };
    }

    list(type) {
        const item = (type.aliasTypeArguments ?? checker.getTypeArguments(type))[0];
        return { type: 'object', additionalProperties: false, required: ['object', 'data', 'has_more', 'url'],
            properties: { object: { enum: ['list'] }, data: { type: 'array', items: this.of(item, '') },
                has_more: { type: 'boolean' }, url: { type: 'string' } } };
    }

    /** A resource the simulator does not have is always a mere id. */
    isFarResource(type) {
        const object = checker.getPropertyOfType(type, 'object');
        if (!object || !checker.getPropertyOfType(type, 'id')) return false;
        const kind = checker.getTypeOfSymbol(object);
        return kind.isStringLiteral() && !Object.keys(resources).includes(kind.value);
    }

    isOpen(type) {
        return !type.symbol || ['Event.Data.Object', 'Event.Data.PreviousAttributes'].some((n) => checker.getFullyQualifiedName(type.symbol).endsWith(n));
    }

    write(file, roots) {
        const sorted = Object.fromEntries(Object.entries(this.defs).sort(([a], [b]) => (a < b ? -1 : 1)));
        writeFileSync(target + file, JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema',
            $comment: `Derived by simulators/schema from the npm package stripe ${version}. Do not edit.`,
            roots, $defs: sorted }, null, 1).replace(/\n +/g, '\n') + '\n');
    }
}

const params = new Schema();
params.write('params.schema.json', Object.fromEntries(Object.entries(operations)
    .map(([operation, { file, params: name }]) => [operation, params.ref(typeOf(file, name)).$ref])));

const objects = new Schema();
const interfaceOf = (event) => `${event.split(/[._]/).map((w) => w[0].toUpperCase() + w.slice(1)).join('')}Event`;
objects.write('objects.schema.json', Object.fromEntries([
    ...Object.entries(resources).map(([kind, { file, name }]) => [kind, objects.ref(typeOf(file, name)).$ref]),
    ...events.map((event) => [event, objects.ref(typeOf('Events', interfaceOf(event))).$ref]),
]));
