import type { ComponentChildren, JSX } from 'preact';
import { labelInSentence } from '../../form/validation/label-in-sentence';
import { chooserName, chooserSlot, controlName } from '../../form/answer/pairs';
import type {
  ShownClosed,
  ShownField,
  ShownGroup,
  ShownNode,
  ShownVariants,
} from '../../form/model/shown-form';
import { Chooser } from '../chooser/chooser';
import { Group } from '../group/group';
import { ClosedPart, RemovePart } from '../part/part';
import { idOfNode, toldAt, type Drawing } from './drawing';
import { revealedAfter } from './revealed';
import { ShowList, ShowMembers, type DrawNodes } from './show-entries';
import { ShowField } from './show-field';
import { ShowNote } from './show-note';
import { isDrawn } from './walk';

interface ShowProps<Shown> {
  readonly shown: Shown;
  readonly drawing: Drawing;
}

const drawNodes: DrawNodes = (nodes, drawing, label) => (
  <ShowNodes nodes={nodes} drawing={drawing} label={label} />
);

const inButton = (label: string, { texts }: Drawing): string => labelInSentence(label, texts.language).lower;

const ShowGroup = ({ shown, drawing }: ShowProps<ShownGroup>): JSX.Element => {
  const { group, nodes, pointer } = shown;
  return (
    <Group
      id={idOfNode(shown, drawing)}
      label={group.label}
      hint={group.hint}
      lang={group.lang}
      {...toldAt(shown, drawing)}
      sideBySide={group.sideBySide}
      texts={drawing.texts}
    >
      <ShowNodes nodes={nodes} drawing={drawing} />
      {group.removable === true && (
        <RemovePart name={controlName(pointer)} what={inButton(group.label, drawing)} texts={drawing.texts} />
      )}
    </Group>
  );
};

const ShowVariants = ({ shown, drawing }: ShowProps<ShownVariants>): JSX.Element => {
  const { variants, pointer, chosen, nodes } = shown;
  const { texts } = drawing;
  return (
    <Chooser
      id={idOfNode(shown, drawing)}
      name={chooserName(pointer, variants.place)}
      label={variants.label === '' ? texts.variants.label : variants.label}
      hint={variants.hint}
      lang={variants.lang}
      {...toldAt(shown, drawing)}
      optional={!shown.required && (shown.visible || variants.required === 'never')}
      locked={!shown.enabled}
      texts={texts}
      variants={variants.variants}
      chosen={chosen}
      does={`choose ${chooserSlot(pointer, variants.place)}`}
    >
      {nodes.some(isDrawn) ? <ShowNodes nodes={nodes} drawing={drawing} /> : undefined}
    </Chooser>
  );
};

const ShowClosed = ({ shown, drawing }: ShowProps<ShownClosed>): JSX.Element => {
  const { closed, pointer } = shown;
  return (
    <ClosedPart
      id={idOfNode(shown, drawing)}
      name={controlName(pointer)}
      label={closed.label}
      hint={closed.hint}
      lang={closed.lang}
      {...toldAt(shown, drawing)}
      optional={!shown.required && (shown.visible || closed.required === 'never')}
      locked={!shown.enabled}
      what={inButton(closed.label, drawing)}
      texts={drawing.texts}
    />
  );
};

interface ShowNodeProps {
  readonly node: ShownNode;
  readonly drawing: Drawing;
  readonly label?: string;
  readonly reveals?: ReadonlyMap<number, ComponentChildren>;
}

/** How an answer came here, where nobody typed it. */
const noteAt = ({ pointer }: ShownField, { byLink, fetched, texts }: Drawing): string | undefined => {
  const isLocked = fetched.get(pointer);
  if (isLocked !== undefined) return isLocked ? texts.field.fetched : texts.field.fetchedEditable;
  return byLink.has(pointer) ? texts.field.byLink : undefined;
};

const fieldOf = (
  shown: ShownField,
  { drawing, label, reveals }: Omit<ShowNodeProps, 'node'>,
): JSX.Element => {
  const { pairs, texts, searches, files } = drawing;
  return (
    <ShowField
      shown={drawing.fetched.get(shown.pointer) === true ? { ...shown, enabled: false } : shown}
      id={idOfNode(shown, drawing)}
      pairs={pairs}
      {...toldAt(shown, drawing)}
      note={noteAt(shown, drawing)}
      texts={texts}
      label={label}
      reveals={reveals}
      query={searches.get(shown.pointer)}
      files={files}
    />
  );
};

const ShowNode = ({ node, drawing, ...more }: ShowNodeProps): JSX.Element => {
  switch (node.kind) {
    case 'field':
      return fieldOf(node, { drawing, ...more });
    case 'group':
      return <ShowGroup shown={node} drawing={drawing} />;
    case 'list':
      return <ShowList shown={node} drawing={drawing} draw={drawNodes} />;
    case 'members':
      return <ShowMembers shown={node} drawing={drawing} draw={drawNodes} />;
    case 'variants':
      return <ShowVariants shown={node} drawing={drawing} />;
    case 'closed':
      return <ShowClosed shown={node} drawing={drawing} />;
    case 'note':
      return <ShowNote note={node.note} />;
  }
};

/** In a wrapper that style rules can hide, where the node comes and goes with an answer on the page. */
const Following = (props: ShowNodeProps): JSX.Element => {
  const key = props.drawing.keys.get(props.node);
  const shown = <ShowNode {...props} />;
  return key === undefined ? (
    shown
  ) : (
    <div data-follow={key} hidden={props.drawing.isLive === true && !props.node.visible}>
      {shown}
    </div>
  );
};

export interface ShowNodesProps {
  readonly nodes: readonly ShownNode[];
  readonly drawing: Drawing;
  /** In place of the only question's own label. */
  readonly label?: string;
}

/** Questions and what stands between them, in order. */
export const ShowNodes = ({ nodes, drawing, label }: ShowNodesProps): JSX.Element => {
  const drawn = nodes.filter(isDrawn);
  const under = new Set<ShownNode>();
  return (
    <>
      {drawn.map((node, at) => {
        if (under.has(node)) return null;
        const revealed = revealedAfter(drawn, at);
        for (const belonging of revealed.values()) for (const one of belonging) under.add(one);
        const reveals = new Map(
          [...revealed].map(([place, belonging]) => [
            place,
            belonging.map((one) => <Following key={one.pointer} node={one} drawing={drawing} />),
          ]),
        );
        return (
          <Following
            key={idOfNode(node, drawing)}
            node={node}
            drawing={drawing}
            label={label}
            reveals={reveals}
          />
        );
      })}
    </>
  );
};
