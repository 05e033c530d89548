import type { ComponentChildren, JSX } from 'preact';
import type { Pointer } from '../../form/pointer';
import type { ShownList, ShownNode, ShownNote } from '../../form/model/shown-form';
import { controlName, type Pairs } from '../../form/answer/pairs';
import { Group } from '../group/group';
import { Notice } from '../notice/notice';
import { RepeatingList } from '../repeating-list/repeating-list';
import type { Texts } from '../text/texts';
import { idOf } from './id-of';
import type { NodeIds } from './node-ids';
import { revealedAfter } from './revealed';
import { ShowField } from './show-field';
import { isDrawn } from './walk';

export interface Drawing {
  readonly pairs: Pairs;
  /** The sentence at a pointer, where something is wrong there. */
  readonly errors: ReadonlyMap<Pointer, string>;
  readonly ids: NodeIds;
  /** The keys of nodes that come and go. */
  readonly keys: ReadonlyMap<ShownNode, string>;
  readonly texts: Texts;
}

/** What is wrong with a node, told where it stands; a group in an entry leaves that to the entry. */
const errorOf = (node: ShownNode, { errors, ids }: Drawing): string | undefined =>
  ids.owners.has(node) ? errors.get(node.pointer) : undefined;

const idOfNode = (node: ShownNode, { ids }: Drawing): string => ids.of.get(node) ?? idOf(node.pointer);

const ShowNote = ({ note }: Pick<ShownNote, 'note'>): JSX.Element =>
  note.tone === 'plain' ? (
    <div class="field">
      {note.label !== '' && <h2>{note.label}</h2>}
      <p>{note.text}</p>
    </div>
  ) : (
    <div class="field">
      <Notice tone={note.tone} heading={note.label} level={2}>
        <p>{note.text}</p>
      </Notice>
    </div>
  );

const ShowList = ({
  shown,
  drawing,
}: {
  readonly shown: ShownList;
  readonly drawing: Drawing;
}): JSX.Element => {
  const { list, pointer, entries } = shown;
  return (
    <RepeatingList
      id={idOfNode(shown, drawing)}
      name={controlName(pointer)}
      label={list.label}
      hint={list.hint}
      error={errorOf(shown, drawing)}
      optional={!shown.required && (shown.visible || list.required === 'never')}
      locked={!shown.enabled}
      texts={drawing.texts}
      entryName={list.entryName}
      minItems={list.minItems}
      maxItems={list.maxItems}
      entries={entries.map((entry) => ({
        name: controlName(entry.pointer),
        id: idOf(entry.pointer),
        error: drawing.errors.get(entry.pointer),
        children: <ShowNodes nodes={entry.nodes} drawing={drawing} />,
      }))}
    />
  );
};

interface ShowNodeProps {
  readonly node: ShownNode;
  readonly drawing: Drawing;
  readonly reveals?: ReadonlyMap<number, ComponentChildren>;
}

const ShowNode = ({ node, drawing, reveals }: ShowNodeProps): JSX.Element => {
  switch (node.kind) {
    case 'field':
      return (
        <ShowField
          shown={node}
          id={idOfNode(node, drawing)}
          pairs={drawing.pairs}
          error={errorOf(node, drawing)}
          texts={drawing.texts}
          reveals={reveals}
        />
      );
    case 'group':
      return (
        <Group
          id={idOfNode(node, drawing)}
          label={node.group.label}
          hint={node.group.hint}
          error={errorOf(node, drawing)}
          sideBySide={node.group.sideBySide}
          texts={drawing.texts}
        >
          <ShowNodes nodes={node.nodes} drawing={drawing} />
        </Group>
      );
    case 'list':
      return <ShowList shown={node} drawing={drawing} />;
    case 'note':
      return <ShowNote note={node.note} />;
  }
};

/** In a wrapper that style rules can hide, where the node comes and goes with an answer on the page. */
const Following = ({ node, drawing, reveals }: ShowNodeProps): JSX.Element => {
  const key = drawing.keys.get(node);
  const shown = <ShowNode node={node} drawing={drawing} reveals={reveals} />;
  return key === undefined ? shown : <div data-follow={key}>{shown}</div>;
};

export interface ShowNodesProps {
  readonly nodes: readonly ShownNode[];
  readonly drawing: Drawing;
}

/** Questions and what stands between them, in order. */
export const ShowNodes = ({ nodes, drawing }: ShowNodesProps): JSX.Element => {
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
        return <Following key={at} node={node} drawing={drawing} reveals={reveals} />;
      })}
    </>
  );
};
