import type { ComponentChildren, JSX } from 'preact';
import { controlName, keyName } from '../../form/answer/pairs';
import type { ShownEntry, ShownList, ShownMembers, ShownNode } from '../../form/model/shown-form';
import { MembersList } from '../members/members';
import { RepeatingList } from '../repeating-list/repeating-list';
import { idOfNode, toldAt, type Drawing } from './drawing';
import { entryForm } from './entry-form';
import { keyId, keyPlace } from './node-ids';

/** Draws nodes; given as an argument, since entries hold nodes and nodes hold entries. */
export type DrawNodes = (
  nodes: readonly ShownNode[],
  drawing: Drawing,
  /** In a row: which entry it is, in place of the question that is the same for all. */
  label?: string,
) => ComponentChildren;

interface Props<Shown> {
  readonly shown: Shown;
  readonly drawing: Drawing;
  readonly draw: DrawNodes;
}

const isOptional = (required: boolean, visible: boolean, when: unknown): boolean =>
  !required && (visible || when === 'never');

const inEntry = (drawing: Drawing, which: string): Drawing => ({
  ...drawing,
  within: drawing.texts.list.within(which) + drawing.within,
});

export const ShowList = ({ shown, drawing, draw }: Props<ShownList>): JSX.Element => {
  const { list, pointer, entries, places } = shown;
  const { texts } = drawing;
  const entry = (one: ShownEntry, place: number) => {
    const { isRow, isMarked } = entryForm(one);
    return {
      name: controlName(one.pointer),
      id: drawing.ids.frames.get(one) ?? '',
      error: toldAt(one, drawing).error,
      isRow,
      isMarked,
      children: draw(
        one.nodes,
        inEntry(drawing, texts.list.which(list.entryName, place + 1)),
        isRow ? texts.list.row(list.entryName, place + 1) : undefined,
      ),
    };
  };
  return (
    <RepeatingList
      id={idOfNode(shown, drawing)}
      name={controlName(pointer)}
      label={list.label}
      hint={list.hint}
      lang={list.lang}
      {...toldAt(shown, drawing)}
      optional={isOptional(shown.required, shown.visible, list.required)}
      locked={!shown.enabled}
      texts={texts}
      entryName={list.entryName}
      minItems={list.minItems}
      maxItems={list.maxItems === undefined ? undefined : Math.max(0, list.maxItems - (places?.length ?? 0))}
      isClosed={list.nodes.length === 0}
      places={places !== undefined && draw(places, drawing)}
      entries={entries.map(entry)}
      within={drawing.within}
    />
  );
};

export const ShowMembers = ({ shown, drawing, draw }: Props<ShownMembers>): JSX.Element => {
  const { members, pointer, entries } = shown;
  const { texts, errors, ids } = drawing;
  return (
    <MembersList
      id={idOfNode(shown, drawing)}
      name={controlName(pointer)}
      label={members.label}
      hint={members.hint}
      lang={members.lang}
      {...toldAt(shown, drawing)}
      optional={isOptional(shown.required, shown.visible, members.required)}
      locked={!shown.enabled}
      texts={texts}
      entryName={members.entryName}
      minProperties={members.minProperties}
      maxProperties={members.maxProperties}
      entries={entries.map((one, place) => ({
        name: controlName(one.pointer),
        id: ids.frames.get(one) ?? '',
        key: one.name,
        keyName: keyName(one.pointer),
        keyId: keyId(one.pointer),
        keyError: errors.get(keyPlace(one.pointer)) ?? toldAt(one, drawing).error,
        isRow: entryForm(one).isRow,
        children: draw(
          one.nodes,
          inEntry(drawing, one.name === '' ? texts.list.which(members.entryName, place + 1) : ` ${one.name}`),
        ),
      }))}
      within={drawing.within}
    />
  );
};
